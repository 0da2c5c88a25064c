import type { phrases as english } from '../en/phrases.ts'
import type { Translation } from '../translation.ts'

export const phrases: Translation<typeof english> = {
  title: 'Phrases',
  lede: 'Choisissez-en une et elle remplit l’écran : lisez-la à voix haute ou tournez l’ordinateur.',
  failed: 'Les phrases n’ont pas pu être lues',
  search: 'Trouver une phrase dans n’importe quelle langue',
  count_one: '{{total}} phrase',
  count_other: '{{total}} phrases',
  empty: {
    title: 'Aucune phrase dans cette édition',
    text: 'Les salutations, les questions et les appels à l’aide figureront ici dès qu’une édition les apportera.',
  },
  nothing: 'Rien trouvé pour « {{words}} »',
  nothingHint: 'Essayez un seul mot.',
  keys: 'Échap : fermer · ↑ ↓ : autre phrase',
  commands: { go: 'Aller aux phrases' },
}
