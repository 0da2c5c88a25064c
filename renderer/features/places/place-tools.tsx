import { useTranslation } from 'react-i18next'
import type { Place } from '../../../shared/model/place.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/language.ts'
import { Select } from '../../ui/select.tsx'
import styles from './place-tools.module.css'

/** Neither a kind nor a place. */
export const ALL = 'all'

export interface PlaceToolsProps {
  readonly places: readonly Place[]
  readonly kind: Place['kind'] | typeof ALL
  readonly onKind: (kind: Place['kind'] | typeof ALL) => void
  /** The id of the place from which distances are told, or `ALL`. */
  readonly from: string
  readonly onFrom: (id: string) => void
}

/** Which kinds of places are listed, and from where distances are told. */
export function PlaceTools({ places, kind, onKind, from, onFrom }: PlaceToolsProps) {
  const { t } = useTranslation('places')
  const text = useText()
  const format = useFormat()
  const kinds = [...Map.groupBy(places, (place) => place.kind)]
    .map(([id, all]) => ({ id, label: t('kindCount', { kind: t(`kinds.${id}`), total: format.number(all.length) }) }))
    .sort((a, b) => format.compare(a.label, b.label))
  const starts = places
    .filter(({ position }) => position !== undefined)
    .map(({ id, name }) => ({ id, label: text(name) }))
    .sort((a, b) => format.compare(a.label, b.label))
  return (
    <div className={styles.tools}>
      <Select
        label={t('kind')}
        options={[{ id: ALL, label: t('allKinds') } as const, ...kinds]}
        value={kind}
        onChange={onKind}
      />
      <Select
        label={t('from')}
        options={[{ id: ALL, label: t('fromNowhere') }, ...starts]}
        value={from}
        onChange={onFrom}
      />
      {from !== ALL && <p className={styles.hint}>{t('crow')}</p>}
    </div>
  )
}
