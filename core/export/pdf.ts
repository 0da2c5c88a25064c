export const createPdfExporter = (_: { templatesDir: string; fontsDir: string }) => ({
  pdf: (_document: object): { bytes: Uint8Array; pages: number } => {
    throw new Error('stub')
  },
  preview: (_document: object, _from: number, _count: number): { pages: number; svg: string[] } => {
    throw new Error('stub')
  },
})
