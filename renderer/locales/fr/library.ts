import type { library as english } from '../en/library.ts'
import type { Translation } from '../translation.ts'

export const library: Translation<typeof english> = {
  asOf: 'au {{date}}',
  reviewBy: 'à revoir d’ici le {{date}}',
  reviewByPast: 'à revoir d’ici le {{date}} : dépassé',
  pastReview: 'Date de révision dépassée',
  confirm: 'À confirmer avant usage',
  opensOutside: '(s’ouvre hors de Valise)',
  source: {
    mark: 'Source {{number}} : {{publisher}}',
    heading: 'Sources',
    missing: 'Cette source n’est pas dans l’édition.',
    noAddress: 'Consultée dans une copie; il n’y a pas d’adresse publique à donner.',
    copy: 'Copier l’adresse',
    citedIn: 'Appuie',
    language: { en: 'en anglais', fr: 'en français', es: 'en espagnol' },
    confidence: {
      high: 'texte officiel, lu directement',
      medium: 'une seule source institutionnelle ou de presse',
      low: 'sous réserve : source faible, ancienne ou contredite',
    },
  },
  copied: 'Copié',
  scroll: 'Tableau : {{name}}. Défile de côté.',
}
