import type { exporting as english } from '../en/export.ts'
import type { Translation } from '../translation.ts'

export const exporting: Translation<typeof english> = {
  title: 'Exporter en PDF',
  lede: 'Voici les pages telles qu’elles seront. Ce que vous voyez est ce qui est enregistré.',
  what: {
    all: 'Toutes les notes',
    chosen_one: '{{total}} note',
    chosen_other: '{{total}} notes',
  },
  pages_one: '{{total}} page',
  pages_other: '{{total}} pages',
  page: 'Page {{page}} sur {{pages}}',
  preview: 'Pages',
  paper: 'Papier',
  papers: { letter: 'Lettre', a4: 'A4' },
  language: 'Langue des pages',
  languageHint: 'Celle des titres et des dates. Vos propres mots restent tels que vous les avez écrits.',
  nameless: 'Votre nom et votre entreprise ne figurent pas encore sur ces pages : ajoutez-les dans les Réglages.',
  save: 'Enregistrer le PDF',
  saving: 'Préparation du PDF…',
  saved: 'Enregistré sous {{file}}',
  failed: 'Les pages n’ont pas pu être préparées',
  empty: {
    title: 'Il n’y a rien à exporter',
    text: 'Les notes que vous écrirez apparaîtront ici sous forme de pages. Celles de la corbeille sont laissées de côté.',
    action: 'Aller aux notes',
  },
  commands: { all: 'Exporter toutes les notes en PDF' },
}
