import type { RootContent } from 'mdast'
import type { Language } from '../../../shared/model/primitives.ts'
import type { BriefingFile } from './briefing-file.ts'
import { lineOf, type Section, sectionsOf, textOf } from './briefing-sections.ts'
import { numbersApart, numbersIn } from './numbers.ts'
import type { Problems } from './origin.ts'

const languageNames: Readonly<Record<Language, string>> = { en: 'English', fr: 'French' }

/** The same in one language: a piece of a section, or all of it. */
interface Side {
  readonly language: Language
  readonly briefing: BriefingFile
  readonly pieces: readonly RootContent[]
  /** Where it begins. */
  readonly line: number
}

const sideOf = (language: Language, briefing: BriefingFile, { pieces, line }: Section): Side => ({
  language,
  briefing,
  pieces,
  line,
})

const plain = ({ pieces }: Side): string => pieces.map(textOf).join('\n')

const lineWith = ({ pieces, language, briefing, line }: Side, value: string): number => {
  const piece = pieces.find((candidate) =>
    numbersIn(textOf(candidate), language).some((number) => number.value === value || number.parts?.includes(value)),
  )
  return piece ? lineOf(briefing, piece) : line
}

const compareFigures = (english: Side, french: Side, problems: Problems): void => {
  const apart = numbersApart(plain(english), plain(french))
  for (const [has, lacks] of [
    [english, french],
    [french, english],
  ] as const) {
    for (const [value, written] of new Map(apart[has.language].map((number) => [number.value, number.written]))) {
      const there = problems.nameOf(has.briefing.file, lineWith(has, value))
      problems.add(
        lacks.briefing.file,
        lacks.line,
        `does not have the figure “${written}”, which the ${languageNames[has.language]} has at ${there}: write the same figure in both`,
        'warning',
      )
    }
  }
}

/** Compares the figures of a section piece by piece, or as a whole where the languages part it differently. */
const lintFigures = (english: Side, french: Side, problems: Problems): void => {
  if (english.pieces.length !== french.pieces.length) {
    compareFigures(english, french, problems)
    return
  }
  for (const [index, piece] of english.pieces.entries()) {
    const [a, b] = [piece, french.pieces[index] ?? piece]
    compareFigures(
      { ...english, pieces: [a], line: lineOf(english.briefing, a) },
      { ...french, pieces: [b], line: lineOf(french.briefing, b) },
      problems,
    )
  }
}

/** Checks that two languages tell the same: the same headings, sources, call-outs and figures. */
export const lintParity = (english: BriefingFile, french: BriefingFile, problems: Problems): void => {
  const [en, fr] = [sectionsOf(english), sectionsOf(french)]
  for (let index = 0; index < Math.max(en.length, fr.length); index += 1) {
    const [a, b] = [en[index], fr[index]]
    const line = b?.line ?? fr.at(-1)?.line ?? 1
    const differ = (what: string): void => problems.add(french.file, line, what)
    if (!a || !b || a.heading !== b.heading) {
      differ(`has ${b?.heading ?? 'no section'} where the English has ${a?.heading ?? 'none'}`)
      return
    }
    if (a.sources !== b.sources)
      differ(`under ${a.heading} the sources are “${b.sources}” where the English has “${a.sources}”`)
    if (a.callouts !== b.callouts)
      differ(`under ${a.heading} the call-outs are “${b.callouts}” where the English has “${a.callouts}”`)
    lintFigures(sideOf('en', english, a), sideOf('fr', french, b), problems)
  }
}
