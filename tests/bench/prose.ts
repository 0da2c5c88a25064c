import { seededRandom } from '../support/random.ts'

// Words a delegate writes, the commonest first; the long tail is made below.
const COMMON = `the of and to in a is for that on with as at by from we they it be are was will not this have or an
their our after before meeting price contract delivery company plant order samples payment weeks partner team office
customs invoice quote export import market customer supplier agreement tariff quality visit factory lawyer bank
permit region safety road airport hotel driver deposit currency exchange pesos dollars insurance freight container
broker logistics warehouse certificate standard inspection label machine parts steel energy water mining farm food
software service training engineer manager director owner family president minister embassy consulate commissioner
follow send call confirm ask check sign review translate prepare travel arrive leave return promise deliver pay
réunion contrat livraison entreprise usine commande échantillons paiement semaines partenaire équipe bureau douane
facture devis exportation marché client fournisseur entente qualité visite avocat banque permis sécurité route
Monterrey Guadalajara Querétaro Puebla Tijuana Saltillo Toronto Montréal Calgary Vancouver Halifax México maquiladora
nearshoring compliance arbitration corruption extortion insurance-broker due-diligence joint-venture`.split(/\s+/)

const STARTS = 'al be ca da el fa ga ho in ju ka la me no or pa qui re sa te un va xo ya zu chi gua tla'.split(' ')
const MIDDLES = 'ra li mo ne ti su ro va ce do na per tan gri lo mi'.split(' ')
const ENDS = 'do nes tal ria zco lán tec mo ción dad ble ment son ta vá ez'.split(' ')

/** Texts that look like notes: a few words very often, most words seldom, as in any language (Zipf). */
export interface Prose {
  word(): string
  sentence(): string
  paragraph(sentences: number): string
  /** Markdown of about so many characters, with headings, lists and tasks. */
  note(characters: number): string
  random(): number
}

const VOCABULARY = 20_000

const rareWord = (index: number): string => {
  const start = STARTS[index % STARTS.length] ?? ''
  const middle = MIDDLES[Math.floor(index / STARTS.length) % MIDDLES.length] ?? ''
  const end = ENDS[Math.floor(index / (STARTS.length * MIDDLES.length)) % ENDS.length] ?? ''
  const more = Math.floor(index / (STARTS.length * MIDDLES.length * ENDS.length))
  return `${start}${middle}${more > 0 ? (MIDDLES[more % MIDDLES.length] ?? '') : ''}${end}`
}

export const createProse = (seed: number): Prose => {
  const random = seededRandom(seed)
  // Exponential of a uniform number: rank r comes up about 1/r of the time.
  const rank = (): number => Math.floor(VOCABULARY ** random()) - 1
  const word = (): string => {
    const index = rank()
    return COMMON[index] ?? rareWord(index - COMMON.length)
  }
  const sentence = (): string => {
    const words = Array.from({ length: 6 + Math.floor(random() * 14) }, word).join(' ')
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
  }
  const paragraph = (sentences: number): string => Array.from({ length: sentences }, sentence).join(' ')
  const block = (): string => {
    const kind = random()
    if (kind < 0.15) return `## ${sentence().slice(0, -1)}`
    if (kind < 0.3) return Array.from({ length: 3 }, () => `- ${sentence()}`).join('\n')
    if (kind < 0.4) return Array.from({ length: 2 }, () => `- [ ] ${sentence()}`).join('\n')
    return paragraph(3 + Math.floor(random() * 4))
  }
  return {
    random,
    word,
    sentence,
    paragraph,
    note: (characters) => {
      const blocks: string[] = []
      for (let length = 0; length < characters; length += (blocks.at(-1)?.length ?? 0) + 2) blocks.push(block())
      return blocks.join('\n\n').slice(0, characters).trimEnd()
    },
  }
}
