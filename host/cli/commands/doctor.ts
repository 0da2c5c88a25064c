import type { DoctorReport } from '../../../shared/contract/app.ts'
import { type LastStart, START_MARKS, type StartMark } from '../../../shared/model/last-start.ts'
import { withCore } from '../core.ts'
import { EXIT } from '../exit.ts'
import type { WithJson } from '../options.ts'
import { show } from '../output.ts'

const MARKS: Readonly<Record<StartMark, string>> = {
  windowCreated: 'window created',
  coreReady: 'core ready',
  firstPaint: 'first paint',
  interactive: 'interactive',
}

const startInWords = ({ startedAt, version, marks }: LastStart): string => {
  const moments = START_MARKS.map(
    (mark) => `${MARKS[mark]} ${marks[mark] === undefined ? 'never' : `${marks[mark]} ms`}`,
  )
  return `start     ${startedAt}, Valise ${version}: ${moments.join(', ')}`
}

const attachedInWords = ({ count, bytes, missing }: NonNullable<DoctorReport['attachments']>): string[] => [
  `attached  ${count} files, ${bytes} bytes`,
  ...missing.map(
    ({ name, notes }) =>
      `          missing: “${name}”, attached to ${notes.map((title) => `“${title}”`).join(', ') || 'no note'}`,
  ),
]

const inWords = ({
  versions,
  paths,
  library,
  notebook,
  lock,
  lastStart,
  edition,
  counts,
  attachments,
}: DoctorReport): string =>
  [
    `Valise ${versions.valise} on Node ${versions.node}, SQLite ${versions.sqlite}, Typst ${versions.typst}, ${versions.platform}`,
    `data      ${paths.data}`,
    `log       ${paths.log}`,
    `library   ${library.integrity}, schema ${library.schema}, ${library.bytes} bytes`,
    notebook
      ? `notebook  ${notebook.integrity}, schema ${notebook.schema}, ${notebook.bytes} bytes`
      : `notebook  ${lock === 'away' ? 'not on this computer' : 'encrypted and locked, so not examined'}`,
    `lock      ${lock === 'plain' ? 'off: notes are not encrypted' : lock === 'open' ? 'on, unlocked by this computer’s account' : lock}`,
    edition
      ? `edition   ${edition.number} of ${edition.mission}, issued ${edition.issuedAt}, review by ${edition.reviewBy}`
      : 'edition   none',
    `items     ${Object.entries(counts.library)
      .map(([kind, count]) => `${count} ${kind}`)
      .join(', ')}`,
    `briefings ${Object.entries(counts.briefings)
      .map(([kind, { en, fr }]) => `${kind} ${en} English, ${fr} French`)
      .join('; ')}`,
    `to check  ${counts.toConfirm} items and ${counts.passagesToConfirm} passages to confirm before use, ${counts.pastReview} items past review today`,
    ...(lastStart ? [startInWords(lastStart)] : []),
    ...(attachments ? attachedInWords(attachments) : []),
    ...(counts.notes === null ? [] : [`notes     ${counts.notes}, and ${counts.trashed} in the trash`]),
  ].join('\n')

/** Prints the state of a data folder; a store that is not sound is a failure, so that a script notices. */
export const doctor = async (options: WithJson): Promise<void> => {
  const report = await withCore(options.data, (call) => call('app.doctor', {}))
  show(options, report, inWords)
  if (report.library.integrity !== 'ok' || (report.notebook && report.notebook.integrity !== 'ok'))
    process.exitCode = EXIT.failed
}
