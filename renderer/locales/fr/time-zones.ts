import type { timeZones as english } from '../en/time-zones.ts'
import type { Translation } from '../translation.ts'

export const timeZones: Translation<typeof english> = {
  title: 'Fuseaux horaires',
  lede: 'L’heure dans les villes de la mission à côté de celle de chez vous, {{city}}.',
  failed: 'Les villes n’ont pas pu être lues',
  when: 'Quand il est, à {{city}}',
  now: 'maintenant',
  change: 'Changer le fuseau de chez vous',
  home: 'Chez vous : {{city}}',
  same: 'même heure',
  ahead: '{{hours}} d’avance',
  behind: '{{hours}} de retard',
  noChange: 'pas d’ici un an',
  forward: '{{day}}, on avance',
  back: '{{day}}, on recule',
  columns: {
    place: 'Endroit',
    time: 'Heure',
    apart: 'Par rapport à chez vous',
    offset: 'Décalage',
    change: 'Changement d’heure',
  },
  computed:
    'Calculé d’après la table des fuseaux de cet ordinateur : si elle n’est pas à jour, l’écart peut être d’une heure. Dans une invitation, écrivez la ville et le décalage.',
  briefing: 'Ce que la bibliothèque dit de l’heure : {{title}}',
  commands: { go: 'Aller aux fuseaux horaires' },
}
