import type { sos as english } from '../en/sos.ts'
import type { Translation } from '../translation.ts'

export const sos: Translation<typeof english> = {
  title: 'Numéros d’urgence',
  lede: 'Appelez d’abord, lisez ensuite. Ces numéros servent aussi sans cet ordinateur : recopiez sur papier ceux de votre ville.',
  everywhere: 'Partout, {{country}}, et de l’étranger',
  failed: 'Les numéros d’urgence n’ont pas pu être lus',
  empty: {
    title: 'Aucun numéro d’urgence dans cette édition',
    text: 'Les numéros à appeler figureront ici dès qu’une édition les apportera.',
    action: 'Ajouter une édition',
  },
  when: 'Quand :',
  confirm: 'À confirmer avant usage',
  copy: 'Copier {{number}}',
  copyEmail: 'Copier l’adresse',
  kinds: {
    short: 'Numéro abrégé',
    voice: 'Téléphone',
    'toll-free': 'Sans frais',
    text: 'Texto (SMS)',
    whatsapp: 'WhatsApp',
    signal: 'Signal',
  },
}
