import type { today as english } from '../en/today.ts'
import type { Translation } from '../translation.ts'

export const today: Translation<typeof english> = {
  title: 'Aujourd’hui',
  failed: 'La page du jour n’a pas pu être préparée',
  before_one: 'Encore {{days}} jour',
  before_other: 'Encore {{days}} jours',
  during: 'Jour {{day}} de {{days}}, {{cities}}',
  after: 'La mission s’est terminée {{when}}',
  lede: '{{title}}, du {{from}} au {{to}} : {{cities}}.',
  noEdition: {
    title: 'Aucune édition sur cet ordinateur pour l’instant',
    text: 'Les dossiers, les régions et les numéros d’urgence viennent avec une édition du bureau de la mission.',
    action: 'Ajouter une édition',
  },
  notes: {
    title: 'Dernières notes',
    total: '{{total}} notes',
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
  clocks: { title: 'En ce moment', home: 'Chez vous ({{city}})' },
  freshness: {
    title: 'Fraîcheur',
    edition: 'édition {{edition}}, {{date}}',
    fresh: 'Tous les dossiers sont dans leur période de validité. L’édition est à revoir d’ici le {{date}}.',
    past_one: 'Un dossier a dépassé sa date de révision : vérifiez-le avant de vous y fier.',
    past_other: '{{total}} dossiers ont dépassé leur date de révision : vérifiez-les avant de vous y fier.',
    since: 'depuis le {{date}}',
  },
}
