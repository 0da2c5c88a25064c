import type { ExportedFile } from '../../../shared/contract/export.ts'
import { withCore } from '../core.ts'
import { WrongUsage } from '../exit.ts'
import { writeWhole } from '../files.ts'
import { noteId } from '../note-id.ts'
import type { ExportBriefingOptions, ExportFollowUpsOptions, ExportPdfOptions, WalletCardOptions } from '../options.ts'
import { print } from '../output.ts'
import { withNotebook } from '../unlock.ts'

const write = (out: string, { base64, pages }: ExportedFile): void => {
  writeWhole(out, Buffer.from(base64, 'base64'))
  print(`${out}: ${pages} ${pages === 1 ? 'page' : 'pages'}`)
}

export const exportPdf = async (options: ExportPdfOptions): Promise<void> => {
  const notes = options.all ? ('all' as const) : options.note?.map(noteId)
  if (!notes) throw new WrongUsage('error: name the notes with --note ID, or all of them with --all')
  const file = await withNotebook(options.data, async (call) => {
    const paper = options.paper ?? (await call('app.state', {})).preferences.paper
    return call('export.pdf', { notes, language: options.lang, paper })
  })
  write(options.out, file)
}

export const exportBriefing = async (briefing: string, options: ExportBriefingOptions): Promise<void> => {
  const file = await withCore(options.data, async (call) => {
    const paper = options.paper ?? (await call('app.state', {})).preferences.paper
    return call('export.briefing', { briefing, language: options.lang, paper })
  })
  write(options.out, file)
}

/** The delegate's own card and the numbers to try first, as a sheet to cut out. */
export const exportWalletCard = async (options: WalletCardOptions): Promise<void> => {
  const file = await withNotebook(options.data, async (call) => {
    const paper = options.paper ?? (await call('app.state', {})).preferences.paper
    return call('export.walletCard', { language: options.lang, paper })
  })
  write(options.out, file)
}

export const exportFollowUps = async (options: ExportFollowUpsOptions): Promise<void> => {
  const format = /\.(ics|csv)$/i.exec(options.out)?.[1]?.toLowerCase()
  if (format !== 'ics' && format !== 'csv') throw new WrongUsage('error: the file must end in .ics or .csv')
  const file = await withCore(options.data, (call) =>
    call('followUps.export', { format, language: options.lang, done: options.done ?? false }),
  )
  writeWhole(options.out, Buffer.from(file.base64, 'base64'))
  print(`${options.out}: ${file.count} ${file.count === 1 ? 'follow-up' : 'follow-ups'}`)
}
