import type { common as english } from '../en/common.ts'
import type { Translation } from '../translation.ts'

export const common: Translation<typeof english> = {
  appName: 'Valise',
  close: 'Fermer',
  cancel: 'Annuler',
  done: 'Terminé',
  back: 'Retour',
  save: 'Enregistrer',
  open: 'Ouvrir',
  retry: 'Réessayer',
  undo: 'Annuler l’action',
  clear: 'Effacer',
  loading: 'Chargement…',
  details: 'Détails',
  language: { en: 'English', fr: 'Français' },
  keys: {
    Ctrl: 'Ctrl',
    Shift: 'Maj',
    Alt: 'Alt',
    Enter: 'Entrée',
    Escape: 'Échap',
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
  },
}
