import type { frame as english } from '../en/frame.ts'
import type { Translation } from '../translation.ts'

export const frame: Translation<typeof english> = {
  pageTitle: '{{page}} – Valise',
  skip: 'Aller à la page',
  rail: {
    label: 'Navigation principale',
    today: 'Aujourd’hui',
    briefings: 'Dossiers',
    map: 'Carte',
    places: 'Lieux',
    phrases: 'Phrases',
    notes: 'Notes',
    followUps: 'Suivis',
    people: 'Contacts',
    overdue_one: '{{total}} en retard',
    overdue_other: '{{total}} en retard',
    settings: 'Réglages',
    sos: 'SOS',
    sosLabel: 'SOS : numéros d’urgence',
  },
  panel: {
    label: 'Carnet',
    close: 'Fermer le carnet',
  },
  status: {
    edition: 'Édition {{edition}}',
    noEdition: 'Aucune édition chargée',
    local: 'tout est sur cet ordinateur',
    search: 'Recherche et commandes',
    languageLabel: 'Langue',
  },
  draft: {
    title: 'Ébauche de l’édition {{edition}}',
    text: 'Elle n’a pas été diffusée et ses chiffres peuvent encore changer. Ce que vous écrivez ici ne sera pas conservé.',
  },
  notices: { label: 'Messages', dismiss: 'Masquer le message' },
  connection: {
    lost: {
      title: 'Valise ne répond pas',
      text: 'Ce que vous avez écrit reste sur cette page. Nous tentons de rétablir le lien; si rien ne revient, relancez Valise et ouvrez sa nouvelle adresse dans cet onglet.',
    },
    refused: {
      title: 'Valise a été relancée',
      text: 'Cette page appartient à une session antérieure. Ce que vous avez écrit y reste. Ouvrez dans cet onglet la dernière adresse affichée par Valise : la page reprendra là où vous êtes.',
    },
  },
  standstill: {
    starting: {
      title: 'Valise s’est arrêtée et redémarre',
      text: 'Ce que vous avez écrit reste sur cette page. Tout ce qui était « Enregistré » est sur le disque.',
      wait: 'Un instant, s’il vous plaît.',
    },
    resting: {
      title: 'Valise s’est arrêtée',
      text: 'Elle a redémarré trois fois en une minute et s’est arrêtée chaque fois; elle attend maintenant votre signal.',
      kept: 'Ce que vous avez écrit reste sur cette page. Tout ce qui était « Enregistré » est sur le disque.',
    },
    again: {
      title: 'Valise fonctionne de nouveau',
      text: 'Une partie de Valise s’est arrêtée d’elle-même. Elle a redémarré, et vous êtes là où vous étiez.',
      saved: 'Tout ce que vous avez écrit est enregistré.',
      unsaved:
        'Vos derniers mots ne sont pas encore sur le disque. Ils restent sur cette page, et Valise continue d’essayer de les enregistrer.',
      locked: 'Tout ce que vous avez écrit est enregistré. Vos notes sont de nouveau verrouillées.',
      lockedUnsaved:
        'Vos notes sont de nouveau verrouillées. Vos derniers mots sont conservés : déverrouillez les notes pour les enregistrer.',
    },
    log: 'Le fichier journal dit ce qui s’est passé. Il ne contient rien de ce que vous avez écrit.',
    logAt:
      'Le fichier journal dit ce qui s’est passé. Il ne contient rien de ce que vous avez écrit et se trouve ici : {{path}}',
    showLog: 'Montrer le fichier journal',
    startAgain: 'Redémarrer',
    goOn: 'Continuer',
  },
  noToken: {
    title: 'Ouvrez Valise par sa propre adresse',
    text: 'Par sécurité, seule l’adresse affichée au démarrage ouvre votre valise. Retournez à la fenêtre où vous avez lancé Valise et ouvrez l’adresse qui s’y trouve, de « http » jusqu’à la fin.',
    kept: 'Vos notes sont là où vous les avez laissées.',
  },
  boot: { title: 'Valise n’a pas pu démarrer' },
  crash: {
    title: 'Cette page n’a pas pu s’afficher',
    text: 'Ce qui était enregistré est en sûreté. Réessayez; si le problème persiste, passez à une autre page et revenez plus tard.',
    home: 'Aller à Aujourd’hui',
  },
  notFound: {
    title: 'Il n’y a rien à cette adresse',
    text: 'La page a peut-être été retirée par une édition ultérieure, ou l’adresse est incomplète.',
    home: 'Aller à Aujourd’hui',
  },
  keysheet: {
    title: 'Touches',
    groups: { go: 'Aller à', do: 'Agir', look: 'Affichage' },
    hint: 'Dans une liste : les flèches pour se déplacer, Entrée pour ouvrir. Échap ferme ce qui flotte.',
  },
  commands: {
    back: 'Page précédente',
    forward: 'Page suivante',
    palette: 'Recherche et commandes',
    keys: 'Afficher toutes les touches',
    togglePanel: 'Ouvrir ou fermer le carnet à côté de la page',
    goToday: 'Aller à Aujourd’hui',
    goBriefings: 'Aller aux dossiers',
    goMap: 'Aller à la carte',
    goNotes: 'Aller aux notes',
    goFollowUps: 'Aller aux suivis',
    goSettings: 'Aller aux réglages',
    sos: 'SOS : numéros d’urgence',
    english: 'Passer à l’anglais',
    french: 'Passer au français',
    themeLight: 'Thème clair',
    themeDark: 'Thème sombre',
    themeSystem: 'Thème du système',
    textLarger: 'Agrandir le texte',
    textSmaller: 'Réduire le texte',
  },
}
