import type { OwnCard } from '../../../shared/model/own-card.ts'
import type { Delegate } from '../../../shared/model/preferences.ts'
import type { Language, Text } from '../../../shared/model/primitives.ts'
import { ownCodeOf } from '../../notebook/people/own-code.ts'
import { longDate } from '../labels.ts'
import { breakable, inCell, inText } from '../line-breaks.ts'
import type { Printer } from '../printable-text.ts'
import { keepTogether } from '../typography.ts'
import { codeSvg } from './code.ts'
import { ownSideLabels, sheetLabels, sideLanguages } from './labels.ts'

/** The numbers of the edition that go on the card. */
export interface CardNumbers {
  readonly edition: number
  /** `YYYY-MM-DD`. */
  readonly issuedOn: string
  readonly reviewBy: string
  /** BCP 47 tag of the language of the ground. */
  readonly localLanguage: string
  readonly numbers: readonly {
    readonly name: Text
    readonly number: string
    readonly asOf: string
    readonly confirm: boolean
  }[]
}

/** Everything a wallet card is made of. */
export interface WalletCard extends CardNumbers {
  readonly language: Language
  readonly paper: 'letter' | 'a4'
  readonly delegate: Delegate
  readonly card: OwnCard
  /** `YYYY-MM-DD`. */
  readonly exportedOn: string
}

const PAPERS = { letter: 'us-letter', a4: 'a4' } as const

type Label = Readonly<Record<'text' | 'lang', string>>

/** What the template is given, as JSON: texts our fonts can draw, cut where lines may break. */
export const cardDataOf = (wallet: WalletCard, { print }: Printer): Readonly<Record<string, unknown>> => {
  const { language, card, delegate } = wallet
  const words = sheetLabels[language]
  const languages = sideLanguages(language, wallet.localLanguage)
  const say = (text: string): string => keepTogether(print(text.replace(/\s+/g, ' ').trim()), language)
  const pieces = (text: string): string[] => breakable(say(text), inCell)
  const label = (name: keyof (typeof ownSideLabels)[string]): Label[] =>
    languages.flatMap((lang) => {
      const text = ownSideLabels[lang]?.[name]
      return text === undefined ? [] : [{ text, lang }]
    })
  const field = (name: keyof OwnCard & keyof (typeof ownSideLabels)[string], ...texts: readonly string[]) => ({
    label: label(name),
    lines: texts.map(say).filter(Boolean).map(pieces),
  })
  const code = ownCodeOf(delegate, card)
  const [year, month, day] = wallet.exportedOn.split('-').map(Number)
  return {
    language,
    region: 'CA',
    paper: PAPERS[wallet.paper],
    title: words.title,
    how: say(words.how),
    made: words.made(longDate(wallet.exportedOn, language)),
    author: say(delegate.name),
    exportedOn: { year, month, day },
    emergency: label('emergency'),
    name: pieces([delegate.name, delegate.company].map(say).filter(Boolean).join(' · ')),
    medical: [field('bloodType', card.bloodType), field('medical', card.medical), field('notes', card.notes)],
    calls: [
      field('person', card.person, card.personPhone),
      field('insurer', card.insurer, card.insurerPhone),
      field('policy', card.policy),
    ],
    numbersTitle: words.numbers,
    numbers: wallet.numbers.map(({ name, number, asOf, confirm }) => ({
      number: print(number),
      name: pieces(name[language]),
      known: confirm ? `${longDate(asOf, language)} · ${words.confirm}` : longDate(asOf, language),
    })),
    visiting: code && {
      svg: codeSvg(code.rows),
      alt: words.visitingPicture,
      title: words.visiting,
      how: say(words.visitingHow),
      lines: [delegate.name, delegate.company, card.role, card.phone, card.mail]
        .map(say)
        .filter(Boolean)
        .map((line) => breakable(line, inText)),
    },
    edition: say(
      words.edition(
        wallet.edition.toLocaleString(`${language}-CA`),
        longDate(wallet.issuedOn, language),
        longDate(wallet.reviewBy, language),
      ),
    ),
  }
}
