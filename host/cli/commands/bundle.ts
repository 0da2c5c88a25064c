import { buildBundle, bundleJsonSchema, readBundle } from '../../../core/index.ts'
import { itemKinds } from '../../../shared/model/bundle.ts'
import { readBundleText, writeWhole } from '../files.ts'
import type { BuildOptions } from '../options.ts'
import { print } from '../output.ts'

export const build = (directory: string, { out }: BuildOptions): void => {
  const { text, content } = buildBundle(directory)
  writeWhole(out, text)
  const counts = itemKinds.flatMap((kind) => (content[kind].length > 0 ? [`${content[kind].length} ${kind}`] : []))
  print(`${out}: edition ${content.edition}, ${counts.join(', ')}`)
}

export const check = async (file: string): Promise<void> => {
  const { content } = readBundle(await readBundleText(file))
  print(`${file}: edition ${content.edition} of ${content.mission.id}, valid`)
}

export const schema = (): void => print(JSON.stringify(bundleJsonSchema(), null, 2))
