import type { BundleContent } from '../../../shared/model/bundle.ts'
import { checkContent } from '../check.ts'
import { references } from '../references.ts'
import { addAt, type ContentFiles } from './content-files.ts'
import { lintTemplates } from './lint-templates.ts'
import { lintTexts } from './lint-texts.ts'
import type { Problems } from './origin.ts'
import type { Style } from './style.ts'

interface Period {
  readonly where: string
  readonly from: string | undefined
  readonly to: string | undefined
  readonly names: string
}

function* periods({ mission, reviewBy, issuedAt, ...lists }: BundleContent): Generator<Period> {
  yield { where: 'content.mission.endsOn', from: mission.startsOn, to: mission.endsOn, names: 'endsOn, startsOn' }
  yield { where: 'content.reviewBy', from: issuedAt.slice(0, 10), to: reviewBy, names: 'reviewBy, issuedAt' }
  for (const [index, { from, to }] of mission.cities.entries())
    yield { where: `content.mission.cities[${index}].to`, from, to, names: 'to, from' }
  for (const kind of ['briefings', 'contacts', 'places', 'people', 'figures'] as const) {
    for (const [index, { asOf, reviewBy: due }] of lists[kind].entries())
      yield { where: `content.${kind}[${index}].reviewBy`, from: asOf, to: due, names: 'reviewBy, asOf' }
  }
  for (const [index, { start, end }] of lists.programme.entries())
    yield { where: `content.programme[${index}].end`, from: start, to: end, names: 'end, start' }
}

/** What ends does not end before it begins. */
const lintPeriods = (content: BundleContent, files: ContentFiles, problems: Problems): void => {
  for (const { where, from, to, names } of periods(content)) {
    const [end, start] = names.split(', ')
    if (from !== undefined && to !== undefined && to < from)
      addAt(files, { where, message: `${end} ${to} is before ${start} ${from}` }, problems)
  }
}

const isZone = (zone: string): boolean => {
  try {
    Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** The time zones there are: judged here, because a reader with older tables may not know a new one. */
const lintZones = ({ mission, programme }: BundleContent, files: ContentFiles, problems: Problems): void => {
  const zones = [
    { where: 'content.mission.homeTimeZone', zone: mission.homeTimeZone },
    ...mission.cities.map(({ timeZone }, index) => ({
      where: `content.mission.cities[${index}].timeZone`,
      zone: timeZone,
    })),
    ...programme.map(({ timeZone }, index) => ({ where: `content.programme[${index}].timeZone`, zone: timeZone })),
  ]
  for (const { where, zone } of zones)
    if (!isZone(zone)) addAt(files, { where, message: `there is no time zone “${zone}”` }, problems)
}

/** Every source is there for a fact. */
const lintUnused = (content: BundleContent, files: ContentFiles, problems: Problems): void => {
  const cited = new Set([...references(content)].filter(({ to }) => to === 'sources').map(({ id }) => id))
  for (const [index, { id }] of content.sources.entries())
    if (!cited.has(id))
      addAt(files, { where: `content.sources[${index}].id`, message: `the source “${id}” is never cited` }, problems)
}

/** Checks what can only be judged of the content as a whole. */
export const lintContent = (content: BundleContent, files: ContentFiles, style: Style, problems: Problems): void => {
  lintPeriods(content, files, problems)
  lintZones(content, files, problems)
  lintTexts(content, files, style, problems)
  lintTemplates(content, files, problems)
  // Where an item could not be read, everything that names it would be reported too.
  if (Object.values(files.tables).some(({ complete }) => !complete)) return
  for (const problem of checkContent(content)) addAt(files, problem, problems)
  lintUnused(content, files, problems)
}
