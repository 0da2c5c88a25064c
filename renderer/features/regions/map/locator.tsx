import { use } from 'react'
import { useTranslation } from 'react-i18next'
import { hrefOf, paths } from '../../../app/paths.ts'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import styles from './locator.module.css'
import type { Outline } from './outline.ts'

export interface LocatorProps {
  readonly outline: Promise<Outline>
  readonly region: string
}

/** Where a region lies, in small; the way back to the whole map. */
export function Locator({ outline: promise, region }: LocatorProps) {
  const { t } = useTranslation('regions')
  const outline = use(promise)
  return (
    <a href={hrefOf(paths.regions)} className={styles.link}>
      <svg className={styles.map} viewBox={`0 0 ${outline.width} ${outline.height}`} aria-hidden="true">
        {outline.shapes.map((shape) => (
          <path key={shape.region} d={shape.path} className={shape.region === region ? styles.here : styles.other} />
        ))}
      </svg>
      <VisuallyHidden>{t('map.back')}</VisuallyHidden>
    </a>
  )
}
