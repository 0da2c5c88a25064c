import type { templates as english } from '../en/templates.ts'
import type { Translation } from '../translation.ts'

export const templates: Translation<typeof english> = {
  title: 'Modèles de note',
  lede: 'Un début de note : des titres et des questions sous lesquels écrire. Modifiez-les, ajoutez les vôtres; le texte fourni peut toujours être rétabli.',
  failed: 'Les modèles n’ont pas pu être affichés',
  commands: { go: 'Nouvelle note à partir d’un modèle' },
  add: 'Ajouter un modèle',
  use: 'Nouvelle note avec ce modèle',
  edit: 'Modifier',
  reset: 'Rétablir le texte fourni',
  remove: 'Supprimer',
  changed: 'modifié par vous',
  own: 'le vôtre',
  wasReset: '« {{title}} » est tel que fourni.',
  wasRemoved: '« {{title}} » a été supprimé.',
  form: {
    title: 'Nom',
    nameless: 'Donnez-lui un nom pour le retrouver.',
    body: 'Texte',
    marks:
      'Markdown : « ## » commence un titre, « - [ ] » un suivi. Pour une rencontre, {people}, {company}, {city} et {date} entre doubles accolades sont remplis.',
    save: 'Enregistrer le modèle',
  },
  choose: 'Modèle',
  manage: 'Modifier les modèles',
}
