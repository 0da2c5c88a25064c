import type { exporting as english } from '../en/export.ts'
import type { Translation } from '../translation.ts'

export const exporting: Translation<typeof english> = {
  title: 'Exporter',
  lede: 'Choisissez ce qui sort et sous quelle forme. Les pages s’affichent telles qu’elles seront enregistrées et imprimées.',
  which: 'Notes',
  by: {
    all: 'Toutes les notes',
    chosen_one: 'La note choisie',
    chosen_other: 'Les {{total}} notes choisies',
    day: 'D’un seul jour',
    city: 'Sur une ville',
    company: 'Sur une entreprise',
    tag: 'Avec une étiquette',
  },
  about: { day: 'Jour', city: 'Ville', company: 'Entreprise', tag: 'Étiquette' },
  form: 'Forme',
  forms: {
    notes: 'Pages (PDF)',
    report: 'Rapport de mission (PDF)',
    markdown: 'Markdown',
    json: 'JSON',
  },
  texts: {
    markdown: {
      what: 'Vos mots tels que vous les avez écrits, en texte brut que tout éditeur ouvre. La date, l’entreprise, la ville et les étiquettes figurent en tête.',
      how: 'Une note donne un fichier. Plusieurs donnent un .zip avec un fichier pour chacune; avec toutes les notes, vos contacts en forment un de plus.',
    },
    json: {
      what: 'Pour d’autres programmes : un fichier dans un format documenté, avec tout ce qui est connu de chaque note.',
      how: 'Votre carte, vos rencontres, vos contacts, vos coches, vos passages et vos textes antérieurs restent ici : ils ne sortent qu’avec toutes les notes.',
      all: 'Avec toutes les notes sortent votre carte, vos rencontres, vos contacts, vos coches, vos passages, vos recherches enregistrées, vos lectures et tous les textes antérieurs. Ne confiez ce fichier qu’à qui vous confieriez tout cela.',
    },
  },
  what_one: '{{total}} note',
  what_other: '{{total}} notes',
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
  saveFile: 'Enregistrer le fichier',
  saving: 'Préparation du fichier…',
  print: 'Imprimer',
  tooLong: 'Il y a plus de 100 pages. Enregistrez le PDF et imprimez-le à partir de là.',
  saved: 'Enregistré sous {{file}}',
  leftOut_one:
    '{{total}} pièce jointe est restée ici : son fichier manque, ou c’est une image dont on ne peut faire une copie sans le lieu.',
  leftOut_many:
    '{{total}} pièces jointes sont restées ici : leurs fichiers manquent, ou ce sont des images dont on ne peut faire une copie sans le lieu.',
  leftOut_other:
    '{{total}} pièces jointes sont restées ici : leurs fichiers manquent, ou ce sont des images dont on ne peut faire une copie sans le lieu.',
  failed: 'Les pages n’ont pas pu être préparées',
  empty: {
    title: 'Il n’y a rien à exporter',
    text: 'Les notes que vous écrirez apparaîtront ici sous forme de pages. Celles de la corbeille sont laissées de côté.',
    action: 'Aller aux notes',
  },
  commands: {
    all: 'Exporter toutes les notes',
    today: 'Exporter les notes du jour',
    report: 'Préparer le rapport de mission',
  },
}
