import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { TRASH_DAYS } from '../../../shared/model/note-limits.ts'
import { CallError } from '../../app/call-error.tsx'
import { OneColumn } from '../../app/columns.tsx'
import { useFormat } from '../../app/format.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { hrefOf, paths } from '../../app/paths.ts'
import { useAct, useCall } from '../../client/use-call.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './people-trash.module.css'

/** The people that were put in the trash, to be taken out again. */
export default function PeopleTrashPage() {
  const { t } = useTranslation('people')
  const format = useFormat()
  const { data, error, refetch } = useCall('people.list', { trashed: true, limit: 500 })
  const restore = useAct('people.restore')
  if (error) return <CallError error={error} title={t('failed')} heading="h1" onRetry={() => void refetch()} />
  if (!data) return <Loading />
  const back = <LinkButton href={hrefOf(paths.people)}>{t('commands.go')}</LinkButton>
  return (
    <OneColumn>
      <PageHeading title={t('trash.title')} lede={t('trash.lede', { days: format.number(TRASH_DAYS) })} />
      {data.total === 0 ? (
        <EmptyState icon={Trash2} title={t('trash.empty')} action={back} />
      ) : (
        <>
          <ul className={styles.rows}>
            {data.people.map(({ id, name, company }) => (
              <li key={id} className={styles.row}>
                <span className={styles.who}>
                  <strong>{name}</strong> {company}
                </span>
                <Button size="small" onPress={() => restore.mutate({ id })}>
                  {t('trash.restore')}
                  <VisuallyHidden> {name}</VisuallyHidden>
                </Button>
              </li>
            ))}
          </ul>
          {back}
        </>
      )}
    </OneColumn>
  )
}
