import { useTranslation } from 'react-i18next'
import type { Figure } from '../../../shared/model/reference.ts'
import { FigureView } from './figure-view.tsx'
import styles from './in-figures.module.css'

/** The address of the section on a briefing's page. */
export const IN_FIGURES = 'in-figures'

/** The figures that belong to a briefing, at the end of it. */
export function InFigures({ figures }: { readonly figures: readonly Figure[] }) {
  const { t } = useTranslation('figures')
  if (figures.length === 0) return null
  return (
    <section aria-labelledby={IN_FIGURES}>
      <h2 id={IN_FIGURES} tabIndex={-1} className={styles.heading}>
        {t('inFigures')}
      </h2>
      {figures.map((figure) => (
        <FigureView key={figure.id} figure={figure} headingId={`figure-${figure.id}`} heading="h3" />
      ))}
    </section>
  )
}
