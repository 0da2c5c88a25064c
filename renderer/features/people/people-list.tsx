import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactSummary } from '../../../shared/contract/people.ts'
import { keyOf } from '../../../shared/text/fold.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { Button } from '../../ui/button.tsx'
import { RowHeading, RowLink } from '../../ui/row-link.tsx'
import styles from './people.module.css'

export interface PeopleListProps {
  /** By company. */
  readonly people: readonly ContactSummary[]
  readonly total: number
  readonly words: string
  readonly current: string | undefined
  readonly onMore: () => void
}

/** People under the names of their companies. */
export function PeopleList({ people, total, words, current, onMore }: PeopleListProps) {
  const { t } = useTranslation('people')
  const list = useId()
  const companies = Map.groupBy(people, ({ company }) => (company.trim() === '' ? '' : keyOf(company)))
  return (
    <>
      {[...companies.values()].map((those, index) => (
        <nav key={those[0]?.company} aria-labelledby={`${list}-${index}`}>
          <RowHeading id={`${list}-${index}`}>{those[0]?.company.trim() || t('noCompany')}</RowHeading>
          {those.map(({ id, name, role, city }) => (
            <RowLink
              key={id}
              href={hrefOf(paths.met(id))}
              title={name}
              hint={[role, city].filter((each) => each.trim() !== '').join(' · ')}
              isCurrent={id === current}
            />
          ))}
        </nav>
      ))}
      {people.length === 0 && <p className={styles.nothing}>{t('nothing', { words })}</p>}
      {people.length < total && (
        <div className={styles.nothing}>
          <Button size="small" onPress={onMore}>
            {t('showMore')}
          </Button>
        </div>
      )}
    </>
  )
}
