import type { whoIsWho as english } from '../en/who-is-who.ts'
import type { Translation } from '../translation.ts'

export const whoIsWho: Translation<typeof english> = {
  title: 'Qui est qui',
  lede: 'Titulaires de charges publiques, fonctionnaires et gens d’affaires dont vous entendrez le nom, à la date indiquée pour chacun.',
  failed: 'Les personnes n’ont pas pu être lues',
  search: 'Trouver un nom, un poste, une organisation',
  count_one: '{{total}} personne',
  count_other: '{{total}} personnes',
  toConfirm_one: 'Les titulaires changent : {{total}} fiche est à confirmer avant de s’en servir.',
  toConfirm_other: 'Les titulaires changent : {{total}} fiches sont à confirmer avant de s’en servir.',
  nothing: 'Personne ne correspond à « {{words}} »',
  nothingHint: 'Essayez un seul de ces mots.',
  empty: {
    title: 'Cette édition ne contient aucune personne',
    text: 'Ministres, fonctionnaires et gens d’affaires seront ici dès qu’une édition les apportera.',
    action: 'Charger une édition',
  },
  commands: { go: 'Aller à Qui est qui' },
}
