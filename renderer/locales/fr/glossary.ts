import type { glossary as english } from '../en/glossary.ts'
import type { Translation } from '../translation.ts'

export const glossary: Translation<typeof english> = {
  title: 'Glossaire',
  lede: 'Les mots que vous rencontrerez sur place et dans les dossiers, chacun expliqué en une phrase ou deux.',
  failed: 'Le glossaire n’a pas pu être lu',
  search: 'Trouver un terme',
  count_one: '{{total}} terme',
  count_other: '{{total}} termes',
  empty: {
    title: 'Aucun glossaire dans cette édition',
    text: 'Les termes du métier et du pays figureront ici dès qu’une édition les apportera.',
  },
  nothing: 'Rien trouvé pour « {{words}} »',
  nothingHint: 'Essayez un seul mot, dans l’une ou l’autre langue.',
  missing: 'Le terme visé par ce lien n’est pas dans cette édition. Voici tout le glossaire.',
  open: 'Ouvrir dans le glossaire',
  sources: 'Sources',
  commands: { go: 'Aller au glossaire' },
}
