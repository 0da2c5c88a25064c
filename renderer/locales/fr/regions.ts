import type { regions as english } from '../en/regions.ts'
import type { Translation } from '../translation.ts'

export const regions: Translation<typeof english> = {
  title: 'Régions',
  lede_one:
    'Une entité fédérative, selon ce qu’en dit chaque gouvernement. Les avis sont présentés côte à côte, sans moyenne.',
  lede_other:
    '{{count}} entités fédératives, selon ce qu’en dit chaque gouvernement. Les avis sont présentés côte à côte, sans moyenne.',
  failed: 'Les régions n’ont pas pu être lues',
  filter: 'Trouver une région ou sa capitale',
  shown_one: '{{count}} région sur {{total}}',
  shown_other: '{{count}} régions sur {{total}}',
  none: 'Aucune région ne correspond',
  showAll: 'Afficher toutes les régions',
  countsBy: '{{issuer}} : régions à chaque niveau',
  andInPart: '+ {{count}} en partie',
  inPart: 'En partie :',
  notListed: 'Non mentionnée',
  columns: { name: 'Région', exceptions: 'Exceptions', asOf: 'Date' },
  yes: 'Oui',
  no: 'Non',
  all: 'Toutes les régions',
  region: 'Région',
  capital: 'Capitale : {{name}}',
  level: 'niveau {{number}} sur {{of}}',
  apart:
    'Chaque gouvernement a sa propre échelle et ses propres raisons. S’ils divergent, demandez à votre assureur lequel votre police suit.',
  staff: 'Ce qu’il dit à son propre personnel',
  staffHint: 'Un point de repère, et non un conseil pour vous.',
  except_one: 'Exception :',
  except_other: 'Exceptions :',
  onlyBy: 'seulement {{ways}}',
  ways: { air: 'par avion', sea: 'par bateau', 'toll-road': 'par autoroute à péage' },
  within: 'À moins de {{km}} km : {{of}}',
  notAfterDark: 'pas après la tombée de la nuit',
  homicides: {
    title: 'Homicides',
    unit: 'Par 100 000 habitants et par an; estimations avec leur marge d’erreur.',
    period: '{{from}} à {{to}}',
    value: '{{rate}} ± {{error}}',
    scale: 'La ligne va de 0 à {{most}}, le taux le plus élevé de toutes les régions.',
  },
  groups: 'Groupes signalés ici',
  briefings: 'Dossiers qui en parlent',
  empty: {
    title: 'Cette édition ne contient aucune région',
    text: 'Ce que chaque gouvernement dit de chaque région sera ici dès qu’une édition l’apportera.',
    action: 'Charger une édition',
  },
  withdrawn: {
    title: 'Retirée dans cette édition',
    text: 'L’édition qui se trouve sur cet ordinateur n’a aucune région à cette adresse.',
  },
  national: { title: 'Ensemble du pays', more: 'Ce que chaque gouvernement dit de l’ensemble du pays' },
}
