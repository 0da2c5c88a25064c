import type { Language } from '../shared/model/primitives.ts'

const english = {
  about: 'About Valise',
  services: 'Services',
  hide: 'Hide Valise',
  hideOthers: 'Hide Others',
  showAll: 'Show All',
  quit: 'Quit Valise',
  file: 'File',
  openEdition: 'Open an Edition…',
  recent: 'Recent Editions',
  clearRecent: 'Clear the List',
  close: 'Close Window',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select All',
  go: 'Go',
  view: 'View',
  zoomIn: 'Zoom In',
  zoomOut: 'Zoom Out',
  resetZoom: 'Actual Size',
  fullScreen: 'Full Screen',
  window: 'Window',
  minimise: 'Minimize',
  zoom: 'Zoom',
  front: 'Bring All to Front',
} as const

/** The words of the menu that are not the page's. */
export type MenuWords = Readonly<Record<keyof typeof english, string>>

const french: MenuWords = {
  about: 'À propos de Valise',
  services: 'Services',
  hide: 'Masquer Valise',
  hideOthers: 'Masquer les autres',
  showAll: 'Tout afficher',
  quit: 'Quitter Valise',
  file: 'Fichier',
  openEdition: 'Ouvrir une édition…',
  recent: 'Éditions récentes',
  clearRecent: 'Effacer la liste',
  close: 'Fermer la fenêtre',
  // Not « Édition », which is what the mission desk sends.
  edit: 'Modifier',
  undo: 'Annuler',
  redo: 'Rétablir',
  cut: 'Couper',
  copy: 'Copier',
  paste: 'Coller',
  selectAll: 'Tout sélectionner',
  go: 'Aller',
  view: 'Affichage',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  resetZoom: 'Taille réelle',
  fullScreen: 'Plein écran',
  window: 'Fenêtre',
  minimise: 'Réduire la fenêtre',
  zoom: 'Agrandir la fenêtre',
  front: 'Tout ramener au premier plan',
}

export const menuWords: Readonly<Record<Language, MenuWords>> = { en: english, fr: french }
