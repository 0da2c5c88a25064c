import type { today as english } from '../en/today.ts'
import type { Translation } from '../translation.ts'

export const today: Translation<typeof english> = {
  title: 'Aujourd’hui',
  failed: 'La page du jour n’a pas pu être préparée',
  before_one: 'Encore {{days}} jour',
  before_other: 'Encore {{days}} jours',
  during: 'Jour {{day}} de {{days}}, {{cities}}',
  duringOnly: 'Jour {{day}} de {{days}}',
  after: 'La mission s’est terminée {{when}}',
  lede: '{{title}}, {{days}} : {{cities}}.',
  noEdition: {
    title: 'Aucune édition sur cet ordinateur pour l’instant',
    text: 'Les dossiers, les régions et les numéros d’urgence viennent avec une édition du bureau de la mission.',
    action: 'Charger une édition',
  },
  notes: {
    title: 'Dernières notes',
    all_one: '{{total}} note',
    all_other: 'les {{total}} notes',
    open: 'Ouvrir',
    another: 'Écrire une autre note',
    empty: 'Ce que vous écrivez en réunion figurera ici. Cela reste sur cet ordinateur.',
    first: 'Écrire la première note',
    untitled: 'Note sans titre',
  },
  reading: {
    title: 'À lire',
    all: 'les {{total}} dossiers',
    added: 'nouveau',
    changed: 'modifié',
  },
  advice: { title: 'Conseils aux voyageurs : {{country}}', regions: '{{total}} régions' },
  cities: {
    title: 'Les villes en ce moment',
    home: 'chez vous ({{city}}) {{time}}',
    same: 'comme chez vous',
    ahead: '{{hours}} de plus que chez vous',
    behind: '{{hours}} de moins que chez vous',
    region: '{{region}} ({{issuer}}) :',
  },
  changed: {
    title: 'Ce qui a changé dans l’édition {{edition}}',
    first: 'C’est la première édition sur cet ordinateur. Ce qu’une édition ultérieure changera figurera ici.',
    nothing: 'Rien de ce que vous lisez n’a changé par rapport à l’édition précédente.',
    added: 'nouveau',
    changed: 'modifié',
    removed: 'retiré',
  },
  freshness: {
    title: 'Fraîcheur',
    edition: 'édition {{edition}}, publiée {{when}}',
    fresh: 'Tous les dossiers sont dans leur période de validité.',
    past_one: 'Un dossier a dépassé sa date de révision : vérifiez-le avant de vous y fier.',
    past_other: '{{total}} dossiers ont dépassé leur date de révision : vérifiez-les avant de vous y fier.',
    since: 'depuis le {{date}}',
  },
}
