import { resolve } from 'node:path'
import { runPreview } from '../../preview.ts'
import { readBundleText } from '../files.ts'
import type { PreviewOptions } from '../options.ts'

export const preview = async (directory: string, { port, open, against }: PreviewOptions): Promise<void> =>
  runPreview({
    directory: resolve(directory),
    against: against === undefined ? null : { file: resolve(against), text: await readBundleText(against) },
    port,
    openBrowser: open,
  })
