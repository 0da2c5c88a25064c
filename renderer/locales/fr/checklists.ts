import type { checklists as english } from '../en/checklists.ts'
import type { Translation } from '../translation.ts'

export const checklists: Translation<typeof english> = {
  title: 'Listes à cocher',
  pageTitle: 'Liste à cocher : {{list}}',
  failed: 'Les listes à cocher n’ont pas pu être lues',
  item: 'point {{number}}',
  items: 'Points à cocher',
  progress: '{{done}} sur {{total}}',
  done: '{{done}} sur {{total}} de faits',
  allDone: 'Tout est fait',
  ticked: 'coché le {{day}}',
  changed: 'Modifié depuis que vous l’avez coché',
  untickAll: 'Tout décocher',
  unticked_one: '{{total}} point décoché',
  unticked_other: '{{total}} points décochés',
  print: 'Imprimer',
  empty: {
    title: 'Cette édition ne contient aucune liste à cocher',
    text: 'Ce qu’il faut préparer, faire chaque matin et faire quand un problème survient sera ici dès qu’une édition l’apportera.',
    action: 'Charger une édition',
  },
  missing: {
    title: 'Cette liste n’est plus dans la bibliothèque',
    text: 'Une édition plus récente l’a retirée. Ce que vous avez coché est gardé dans votre carnet.',
    action: 'Toutes les listes',
  },
  commands: { go: 'Aller aux listes à cocher' },
}
