import type { programme as english } from '../en/programme.ts'
import type { Translation } from '../translation.ts'

export const programme: Translation<typeof english> = {
  title: 'Programme',
  failed: 'Le programme n’a pas pu être lu',
  noHours:
    'Aucune heure n’est publiée pour ces activités : il n’y en a donc pas ici. L’horaire envoyé par votre délégué commercial fait foi.',
  hours: 'Les heures sont celles de la ville; dessous, celles de chez vous, {{city}}.',
  clocks: 'L’heure ici et chez vous',
  atHome: '{{time}} chez vous',
  empty: {
    title: 'Cette édition ne contient aucun programme',
    text: 'Les journées de la mission seront ici dès qu’une édition les apportera.',
    action: 'Charger une édition',
  },
  commands: { go: 'Aller au programme' },
}
