import type { firstRun as english } from '../en/first-run.ts'
import type { Translation } from '../translation.ts'

export const firstRun: Translation<typeof english> = {
  title: 'Bienvenue',
  welcome: 'Bienvenue dans Valise',
  step: 'question {{number}} de {{of}}',
  next: 'Suivant',
  done: 'Aller à Aujourd’hui',
  skip: 'Passer',
  skipAll: 'Passer toutes les questions',
  back: 'Retour',
  language: {
    title: 'Dans quelle langue lisez-vous?',
    text: 'Tout dans Valise existe en français et en anglais. Vous pouvez changer de langue en tout temps, au bas de chaque page.',
    label: 'Langue',
  },
  you: {
    title: 'Qui êtes-vous sur papier?',
    text: 'Votre nom et celui de votre entreprise figurent sur les pages que vous exportez et sur votre rapport de mission. Ils restent sur cet ordinateur.',
  },
  interests: {
    title: 'Sur quoi porte votre mission?',
    text: 'Ce que vous choisissez vient en premier sous « À lire ». Rien n’est caché, et si vous ne choisissez rien, tout compte également.',
    cities: 'Vos villes',
    sectors: 'Vos secteurs',
    settings: 'Votre mission',
    hint: 'Ce que vous choisissez vient en premier sous « À lire » dans Aujourd’hui. Sans choix, tout compte également.',
  },
}
