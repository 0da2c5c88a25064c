import { withCore } from '../core.ts'
import { readBundleText } from '../files.ts'
import type { WithJson } from '../options.ts'
import { show } from '../output.ts'

export const sync = async (file: string, options: WithJson): Promise<void> => {
  const bundle = await readBundleText(file)
  const report = await withCore(options.data, (call) => call('library.sync', { bundle }))
  show(
    options,
    report,
    ({ edition, added, changed, removed, unchanged }) =>
      `Edition ${edition}: ${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged.`,
  )
}
