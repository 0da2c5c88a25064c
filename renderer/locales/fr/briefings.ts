import type { briefings as english } from '../en/briefings.ts'
import type { Translation } from '../translation.ts'

export const briefings: Translation<typeof english> = {
  title: 'Dossiers',
  kinds: {
    city: 'Guides des villes',
    risk: 'Risques',
    sector: 'Secteurs',
    trade: 'Commerce',
    practical: 'Pratique',
  },
  kind: {
    city: 'Guide de ville',
    risk: 'Risque',
    sector: 'Secteur',
    trade: 'Commerce',
    practical: 'Pratique',
  },
  reference: 'Référence',
  change: { added: 'nouveau', changed: 'modifié' },
  changeTitle: { added: 'Nouveau dans cette édition', changed: 'Modifié dans cette édition' },
  choose: {
    title: 'Choisissez un dossier',
    text: 'Chacun se lit en quelques minutes, dit à quelle date il était exact et montre d’où vient chaque fait.',
    start: 'Commencer par « {{title}} »',
  },
  empty: {
    title: 'Cette édition ne contient aucun dossier',
    text: 'Les guides des villes et les dossiers sur les risques et les secteurs seront ici dès qu’une édition les apportera.',
    action: 'Charger une édition',
  },
  failed: 'Les dossiers n’ont pas pu être lus',
  failedOne: 'Ce dossier n’a pas pu être lu',
  withdrawn: {
    title: 'Retiré dans cette édition',
    text: 'L’édition qui se trouve sur cet ordinateur n’a aucun dossier à cette adresse. Ce que vous en avez noté reste dans votre carnet.',
    action: 'Tous les dossiers',
  },
  noSection: 'La section visée par ce lien n’est pas dans cette édition. Vous êtes au début du dossier.',
  onThisPage: 'Sur cette page',
  otherLanguage: { en: 'Français', fr: 'English' },
  readInOther: { en: 'Lire en français', fr: 'Read in English' },
  callout: {
    'so-what': 'Concrètement, pour une petite entreprise exportatrice',
    confirm: 'À confirmer avant usage',
  },
  judgement: 'notre avis',
  toCheck: 'à vérifier par vous',
  tableCaption: '{{section}}, tableau {{number}}',
}
