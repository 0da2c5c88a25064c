import { statSync } from 'node:fs'
import { ValiseError } from '../../../shared/contract/errors.ts'
import type { CalendarReport } from '../../../shared/contract/meetings.ts'
import { MAX_CALENDAR, type MeetingTime } from '../../../shared/model/meeting.ts'

import { readText, writeWhole } from '../files.ts'
import type { AgendaExportOptions, AgendaImportOptions, AgendaListOptions } from '../options.ts'
import { print, show } from '../output.ts'
import { withNotebook } from '../unlock.ts'

const whenInWords = ({ date, start, endDate, end, timeZone }: MeetingTime): string => {
  const from = start === null ? date : `${date} ${start}`
  const to = [endDate === date ? '' : endDate, end ?? ''].filter(Boolean).join(' ')
  return `${from}${to === '' ? '' : ` to ${to}`} ${start === null ? 'whole day' : timeZone}`
}

const reportInWords = (report: CalendarReport): string =>
  [
    `${report.added} new, ${report.changed} changed, ${report.cancelled} cancelled, ${report.unchanged} unchanged, ${report.older} older than the agenda, ${report.skipped} left out.`,
    ...report.changes.map(
      ({ change, title, time, before }) =>
        `${change}: ${whenInWords(time)}  ${title}${before && change === 'changed' ? `  (was ${whenInWords(before.time)}  ${before.title})` : ''}`,
    ),
    ...(report.cutOff
      ? [`What recurs was written out from ${report.window.from} to ${report.window.to}; some of it goes on.`]
      : []),
  ].join('\n')

export const importAgenda = async (file: string, options: AgendaImportOptions): Promise<void> => {
  // UTF-8 takes at most three bytes for each unit the contract counts.
  const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (bytes > MAX_CALENDAR * 3)
    throw new ValiseError('calendar-invalid', `${file} is too large for a calendar. Nothing was changed.`, { bytes })
  const calendar = await readText(file)
  const name = options.preview ? 'meetings.preview' : 'meetings.import'
  const report = await withNotebook(options.data, (call) => call(name, { calendar }))
  show(options, report, reportInWords)
}

export const exportAgenda = async ({ data, out, from, to }: AgendaExportOptions): Promise<void> => {
  const { base64, meetings } = await withNotebook(data, (call) =>
    call('meetings.export', { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }),
  )
  writeWhole(out, Buffer.from(base64, 'base64'))
  print(`${out}: ${meetings} ${meetings === 1 ? 'meeting' : 'meetings'}`)
}

export const listAgenda = async (options: AgendaListOptions): Promise<void> => {
  const { from, to } = options
  const meetings = await withNotebook(options.data, (call) =>
    call('meetings.list', { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }),
  )
  show(options, meetings, () =>
    meetings.length === 0
      ? 'No meetings.'
      : meetings
          .map(({ title, cancelled, ...time }) => `${whenInWords(time)}  ${title}${cancelled ? '  (cancelled)' : ''}`)
          .join('\n'),
  )
}
