import { useTranslation } from 'react-i18next'
import type { Hit } from '../../../shared/contract/search.ts'
import { hrefOf } from '../../app/paths.ts'
import { iconProps } from '../../ui/icon.ts'
import { pathOfHit } from './hit-path.ts'
import { kindIcons } from './kind-icons.ts'
import styles from './search-page.module.css'
import { Snippet } from './snippet.tsx'

/** Hits as links, each with its kind, its section and its sentence. */
export function Results({ hits }: { readonly hits: readonly Hit[] }) {
  return (
    <ol className={styles.results}>
      {hits.map((hit) => (
        <Result key={`${hit.kind} ${hit.id} ${hit.anchor}`} hit={hit} />
      ))}
    </ol>
  )
}

function Result({ hit }: { readonly hit: Hit }) {
  const { t } = useTranslation('search')
  const path = pathOfHit(hit)
  const Mark = kindIcons[hit.kind]
  return (
    <li>
      <a href={hrefOf(path)} className={styles.result}>
        <span className={styles.kind}>
          <Mark {...iconProps(14)} />
          {t(`kind.${hit.kind}`)}
        </span>
        <span className={styles.title}>
          {hit.title === '' ? t('untitled') : hit.title}
          {hit.section !== '' && <span className={styles.section}> · {hit.section}</span>}
        </span>
        <span className={styles.snippet}>
          <Snippet parts={hit.snippet} />
        </span>
      </a>
    </li>
  )
}
