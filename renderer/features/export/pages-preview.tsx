import clsx from 'clsx'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportRequest } from '../../../shared/contract/export.ts'
import { useFormat } from '../../app/format.ts'
import { useCall } from '../../client/use-call.ts'
import styles from './export.module.css'
import type { ExportedAs } from './export-path.ts'
import { pictureOf } from './picture-of.ts'

export interface PagesPreviewProps {
  readonly request: ExportRequest
  readonly as: ExportedAs
  readonly pages: number
}

/** The true pages, one below the other; each is drawn when it comes into sight. */
export function PagesPreview({ request, as, pages }: PagesPreviewProps) {
  const { t } = useTranslation('export')
  return (
    <section className={styles.pages} aria-label={t('preview')}>
      {Array.from({ length: pages }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
        <PagePicture key={index} request={request} as={as} page={index + 1} pages={pages} />
      ))}
    </section>
  )
}

/** Whether an element has been near the window's view since it was first drawn. */
const useWasNear = () => {
  const ref = useRef<HTMLDivElement>(null)
  const [wasNear, setWasNear] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const observer = new IntersectionObserver(([entry]) => setWasNear(entry?.isIntersecting ?? false), {
      rootMargin: '600px',
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, wasNear] as const
}

function PagePicture({ request, as, page, pages }: PagesPreviewProps & { readonly page: number }) {
  const { t } = useTranslation('export')
  const format = useFormat()
  const [ref, isNear] = useWasNear()
  const { data } = useCall(
    'export.preview',
    { ...request, as, from: page, count: 1 },
    { enabled: isNear, keepPrevious: true },
  )
  const svg = data?.svg[0]
  const name = t('page', { page: format.number(page), pages: format.number(pages) })
  return (
    <figure className={styles.sheet}>
      <div ref={ref} className={clsx(styles.paper, styles[request.paper])}>
        {svg !== undefined && <img src={pictureOf(svg)} alt={name} className={styles.picture} />}
      </div>
      <figcaption className={styles.number}>{name}</figcaption>
    </figure>
  )
}
