import type { Language } from '../shared/model/primitives.ts'
import type { OutsideLink } from './link.ts'

/** A native dialog's words: what happened or is asked, then what was kept and what to do. */
export interface Sentence {
  readonly message: string
  readonly detail: string
}

/** The few words the shell says itself. Everything else is the page's. */
export interface Words {
  readonly cancel: string
  readonly link: (link: OutsideLink) => Sentence & { readonly open: string }
  readonly notSaved: (reason: string) => Sentence & { readonly elsewhere: string }
  readonly notRead: (fileName: string, why: 'too-large' | 'not-text' | 'unreadable') => Sentence
  readonly bringBack: (fileName: string) => Sentence & { readonly open: string }
  readonly unflushed: Sentence & { readonly stay: string; readonly close: string }
  readonly pageGone: Sentence & { readonly reload: string; readonly showLog: string; readonly quit: string }
  readonly bundles: string
}

const english: Words = {
  cancel: 'Cancel',
  link: ({ kind, shown, href }) => ({
    message: {
      web: `Open ${shown} in your browser?`,
      mail: `Write to ${shown}?`,
      phone: `Call ${shown}?`,
      map: `Show ${shown} on a map?`,
    }[kind],
    detail: `${href}\n\nThis leaves Valise: another program opens, and it may use the network.`,
    open: { web: 'Open in browser', mail: 'Write', phone: 'Call', map: 'Show map' }[kind],
  }),
  notSaved: (reason) => ({
    message: 'The file could not be saved there',
    detail: `Your notes are kept. Nothing was left half written. Choose another place, or make room and try again.\n\n(${reason})`,
    elsewhere: 'Choose another place',
  }),
  notRead: (fileName, why) => ({
    message: `“${fileName}” could not be opened`,
    detail: `${
      {
        'too-large': 'It is larger than any edition.',
        'not-text': 'It is not a text file.',
        unreadable: 'This computer would not let Valise read it.',
      }[why]
    } Nothing was changed. Choose the file that the mission desk sent.`,
  }),
  bringBack: (fileName) => ({
    message: `Bring back the notebook in “${fileName}”?`,
    detail:
      'Valise shows the screen where you open it with its passphrase or recovery code. Nothing is changed before that.',
    open: 'Show the screen',
  }),
  unflushed: {
    message: 'Your last words are not on disk yet',
    detail: 'Everything that said “Saved” is kept. Stay, copy what you just wrote, then close.',
    stay: 'Stay',
    close: 'Close anyway',
  },
  pageGone: {
    message: 'The page of Valise stopped',
    detail:
      'Everything that said “Saved” is kept. Open the page again to go on. The log says what happened, and holds nothing you wrote.',
    reload: 'Open again',
    showLog: 'Show the log',
    quit: 'Quit',
  },
  bundles: 'Editions of Valise',
}

const french: Words = {
  cancel: 'Annuler',
  link: ({ kind, shown, href }) => ({
    message: {
      web: `Ouvrir ${shown} dans votre navigateur?`,
      mail: `Écrire à ${shown}?`,
      phone: `Appeler le ${shown}?`,
      map: `Afficher ${shown} sur une carte?`,
    }[kind],
    detail: `${href}\n\nVous quittez Valise : un autre programme s’ouvrira et pourrait utiliser le réseau.`,
    open: { web: 'Ouvrir dans le navigateur', mail: 'Écrire', phone: 'Appeler', map: 'Afficher la carte' }[kind],
  }),
  notSaved: (reason) => ({
    message: 'Le fichier n’a pas pu être enregistré à cet endroit',
    detail: `Vos notes sont en sûreté. Aucun fichier incomplet n’a été laissé. Choisissez un autre endroit, ou libérez de l’espace et réessayez.\n\n(${reason})`,
    elsewhere: 'Choisir un autre endroit',
  }),
  notRead: (fileName, why) => ({
    message: `« ${fileName} » n’a pas pu être ouvert`,
    detail: `${
      {
        'too-large': 'Ce fichier est plus gros que toute édition.',
        'not-text': 'Ce n’est pas un fichier texte.',
        unreadable: 'Cet ordinateur n’a pas laissé Valise le lire.',
      }[why]
    } Rien n’a été modifié. Choisissez le fichier envoyé par le bureau de la mission.`,
  }),
  bringBack: (fileName) => ({
    message: `Rapporter le carnet du fichier « ${fileName} »?`,
    detail:
      'Valise affichera l’écran où l’ouvrir avec sa phrase de passe ou son code de récupération. Rien n’est modifié avant cela.',
    open: 'Afficher l’écran',
  }),
  unflushed: {
    message: 'Vos derniers mots ne sont pas encore sur le disque',
    detail:
      'Tout ce qui était « Enregistré » est en sûreté. Restez, copiez ce que vous venez d’écrire, puis fermez la fenêtre.',
    stay: 'Rester',
    close: 'Fermer quand même',
  },
  pageGone: {
    message: 'La page de Valise s’est arrêtée',
    detail:
      'Tout ce qui était « Enregistré » est en sûreté. Rouvrez la page pour continuer. Le fichier journal dit ce qui s’est passé et ne contient rien de ce que vous avez écrit.',
    reload: 'Rouvrir',
    showLog: 'Montrer le fichier journal',
    quit: 'Quitter',
  },
  bundles: 'Éditions de Valise',
}

export const words: Readonly<Record<Language, Words>> = { en: english, fr: french }
