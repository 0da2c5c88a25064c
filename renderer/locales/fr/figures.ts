import type { figures as english } from '../en/figures.ts'
import type { Translation } from '../translation.ts'

export const figures: Translation<typeof english> = {
  title: 'Chiffres',
  lede: 'Chaque graphique indique son unité, la méthode de calcul, ses sources et ses dates. Deux méthodes ne partagent jamais un même graphique.',
  failed: 'Les chiffres n’ont pas pu être lus',
  contents: 'Tous les graphiques',
  inFigures: 'En chiffres',
  shownAs: 'Présentation de « {{title}} »',
  plot: 'Graphique',
  table: 'Tableau',
  caption: '{{title}}. {{unit}}.',
  basis: 'Méthode de calcul',
  note: 'Remarque',
  noNumber: 'aucun chiffre',
  look: { line: 'Graphique en courbes.', columns: 'Graphique en colonnes.', bars: 'Graphique en barres.' },
  at: '{{value}} ({{x}})',
  describeLine: '{{name}} : de {{first}} à {{last}}; minimum {{lowest}}, maximum {{highest}}.',
  describeBars: '{{name}} : minimum {{lowest}}, maximum {{highest}}.',
  asTableToo: 'Tous les chiffres figurent dans le tableau.',
  missing: 'Le graphique visé par ce lien ne figure pas dans cette édition. Voici tous les graphiques.',
  empty: {
    title: 'Aucun chiffre dans cette édition',
    text: 'Les échanges commerciaux et d’autres données seront illustrés ici dès qu’une édition les apportera.',
  },
  commands: { go: 'Aller aux chiffres' },
}
