import type { sos as english } from '../en/sos.ts'
import type { Translation } from '../translation.ts'

export const sos: Translation<typeof english> = {
  title: 'Qui appeler',
  failed: 'Les numéros d’urgence n’ont pas pu être lus',
  country: 'Dans tout le pays',
  more_one: '{{count}} autre numéro',
  more_other: '{{count}} autres numéros',
  jump: 'Aller aux numéros d’une ville',
  otherNumbers: 'Autres numéros : {{name}}',
  copy: 'Copier {{number}}',
  kinds: {
    'toll-free': 'Sans frais',
    text: 'Texto',
    whatsapp: 'WhatsApp',
    signal: 'Signal',
  },
  own: {
    title: 'Ma carte',
    hint: 'Gardée dans votre carnet sur cet ordinateur, et imprimée sur la carte d’urgence.',
    fields: {
      insurer: 'Assureur',
      policy: 'Numéro de police',
      insurerPhone: 'Téléphone de l’assureur',
      person: 'Personne à joindre',
      personPhone: 'Son téléphone',
      bloodType: 'Groupe sanguin',
      medical: 'Allergies, médicaments',
      notes: 'Notes',
    },
    saving: 'Enregistrement…',
    saved: 'Enregistré',
    wallet: 'Carte d’urgence en PDF',
    walletSaved: 'Enregistrée : {{file}}',
  },
  empty: {
    title: 'Cette édition ne contient aucun numéro d’urgence',
    text: 'Les personnes à joindre en cas de problème seront ici dès qu’une édition les apportera. D’ici là, demandez à votre hôte ou à votre hôtel.',
    action: 'Charger une édition',
  },
}
