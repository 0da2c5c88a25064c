import type { DoctorReport } from '../shared/contract/app.ts'
import { type Briefing, BriefingKind } from '../shared/model/briefing.ts'
import { Language } from '../shared/model/primitives.ts'
import { countItems, itemsOf, listPastReview } from './library/library.ts'
import { countToConfirm } from './library/queries.ts'
import type { ReadHandle } from './store/handles.ts'

const CONFIRM = /^> ?\[!confirm\]/gm

const perLanguage = (count: (language: Language) => number): Record<Language, number> => ({
  en: count('en'),
  fr: count('fr'),
})

const byKindAndLanguage = (briefings: readonly Briefing[]): DoctorReport['counts']['briefings'] =>
  Object.fromEntries(
    BriefingKind.options.map((kind) => [
      kind,
      perLanguage(
        (language) => briefings.filter((one) => one.kind === kind && one.body[language].trim() !== '').length,
      ),
    ]),
  )

/** Counts what a library holds. @param today `YYYY-MM-DD` */
export const countLibrary = (read: ReadHandle, today: string): Omit<DoctorReport['counts'], 'notes' | 'trashed'> => {
  const briefings = itemsOf(read, 'briefings')
  const passages = (language: Language): number =>
    briefings.reduce((sum, { body }) => sum + (body[language].match(CONFIRM)?.length ?? 0), 0)
  return {
    library: countItems(read),
    briefings: byKindAndLanguage(briefings),
    toConfirm: countToConfirm(read),
    passagesToConfirm: Math.max(...Language.options.map(passages)),
    pastReview: listPastReview(read, today).length,
  }
}
