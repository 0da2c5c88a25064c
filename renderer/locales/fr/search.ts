import type { search as english } from '../en/search.ts'
import type { Translation } from '../translation.ts'

export const search: Translation<typeof english> = {
  label: 'Recherche et commandes',
  placeholder: 'Cherchez un dossier, une région, un contact, une note, ou tapez une commande',
  clear: 'Effacer les mots',
  all: 'Tous les résultats pour « {{words}} », les plus pertinents d’abord',
  allShort: 'Tous les résultats',
  list: 'Résultats',
  kinds: {
    command: 'Commandes',
    briefing: 'Dossiers',
    region: 'Régions',
    contact: 'Contacts d’urgence',
    place: 'Lieux',
    person: 'Personnes',
    phrase: 'Phrases',
    term: 'Termes',
    note: 'Notes',
  },
  count_one: '{{count}} résultat',
  count_other: '{{count}} résultats',
  atLeast: 'Plus de {{count}} résultats',
  untitled: 'Note sans titre',
  nothing: 'Aucun résultat pour « {{words}} »',
  nothingHint: 'Essayez moins de mots ou une autre orthographe. Les accents et les majuscules sont sans importance.',
  hint: 'Tapez pour chercher dans tout ce qui est sur cet ordinateur',
  pageTitle: 'Recherche',
  pageStart: 'Cherchez dans toute la valise',
  pageStartHint:
    'Dossiers, régions, contacts et vos notes. Tous les mots doivent s’y trouver; les mots « entre guillemets » se suivent.',
  more: 'Afficher plus de résultats',
  keys: { move: 'se déplacer', open: 'ouvrir', close: 'fermer' },
  in: 'dans {{section}}',
}
