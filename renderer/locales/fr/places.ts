import type { places as english } from '../en/places.ts'
import type { Translation } from '../translation.ts'

export const places: Translation<typeof english> = {
  title: 'Lieux',
  empty: 'Aucun lieu dans cette édition',
  emptyHint: 'Ambassades, hôpitaux, aéroports et salles se trouveront ici dès qu’une édition les apportera.',
  choose: 'Choisissez un lieu pour voir son adresse',
  failed: 'Les lieux n’ont pas pu être lus',
  missing: 'Ce lieu n’est plus dans la bibliothèque',
  missingHint: 'Une édition ultérieure l’a retiré. Cherchez dans la liste celui qui le remplace.',
  copyAddress: 'Copier l’adresse',
  map: 'Ouvrir dans une application de cartes',
  driver: {
    show: 'Montrer au chauffeur',
    label: 'Pour le chauffeur : {{place}}',
    asOf: 'adresse au {{date}}',
    keys: 'Échap : fermer',
  },
  address: 'Adresse',
  phone: 'Téléphone',
  note: 'Bon à savoir',
  sources: 'Sources',
  confirm: 'À confirmer avant usage',
  kinds: {
    embassy: 'Ambassade',
    consulate: 'Consulat',
    hospital: 'Hôpital',
    pharmacy: 'Pharmacie',
    airport: 'Aéroport',
    station: 'Gare',
    venue: 'Salle',
    office: 'Bureau',
    district: 'Quartier',
    police: 'Police',
  },
}
