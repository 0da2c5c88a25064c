import { CheckCheck, Download } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import { type DueGroup, dueGroup } from '../../../shared/text/follow-ups.ts'
import { CallError } from '../../app/call-error.tsx'
import { OneColumn } from '../../app/columns.tsx'
import { useFormat } from '../../app/format.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Select } from '../../ui/select.tsx'
import { useToday } from '../library/clock.ts'
import { NEW } from '../notes/new-note.ts'
import { FollowUpRow } from './follow-up-row.tsx'
import styles from './follow-ups-page.module.css'
import { useExport } from './use-export.ts'
import { type LedgerQuestion, useLedger } from './use-ledger.ts'

const GROUPS: readonly DueGroup[] = ['overdue', 'today', 'week', 'later', 'none']

// Stands for no choice in a list of names; no name is empty.
const ANY = ''

/** The promises of all notes, by the day they are due. */
export default function FollowUpsPage() {
  const { t } = useTranslation('followUps')
  const [done, setDone] = useState(false)
  const [person, setPerson] = useState<string>(ANY)
  const [company, setCompany] = useState<string>(ANY)
  const [pages, setPages] = useState(1)
  const question = useMemo<LedgerQuestion>(
    () => ({ done, person: person === ANY ? null : person, company: company === ANY ? null : company }),
    [done, person, company],
  )
  const { total, followUps, error, retry } = useLedger(question, pages)
  const isFiltered = question.person !== null || question.company !== null

  const showAll = (): void => {
    setPerson(ANY)
    setCompany(ANY)
  }

  return (
    <OneColumn>
      <PageHeading title={t('title')} lede={t('lede')} />
      <div className={styles.page}>
        <Controls
          {...{ question, total, person, company }}
          onDone={setDone}
          onPerson={setPerson}
          onCompany={setCompany}
        />
        {error && total === null ? (
          <CallError error={error} title={t('failed')} onRetry={retry} />
        ) : total === null ? (
          <Loading />
        ) : total === 0 ? (
          <Empty done={done} isFiltered={isFiltered} onShowAll={showAll} />
        ) : (
          <Groups followUps={followUps} done={done} />
        )}
        {total !== null && followUps.length < total && (
          <Button onPress={() => setPages((count) => count + 1)}>{t('more')}</Button>
        )}
      </div>
    </OneColumn>
  )
}

interface ControlsProps {
  readonly question: LedgerQuestion
  readonly total: number | null
  readonly person: string
  readonly company: string
  readonly onDone: (done: boolean) => void
  readonly onPerson: (name: string) => void
  readonly onCompany: (name: string) => void
}

function Controls({ question, total, person, company, onDone, onPerson, onCompany }: ControlsProps) {
  const { t } = useTranslation('followUps')
  const format = useFormat()
  const save = useExport(question)
  const { data: names } = useCall('followUps.names', {}, { keepPrevious: true })
  const options = (any: string, known: readonly { name: string }[], chosen: string) => {
    const all = known.map(({ name }) => ({ id: name, label: name }))
    const isKnown = chosen === ANY || known.some(({ name }) => name === chosen)
    // What was chosen stays in sight when its last follow-up is ticked.
    return [{ id: ANY, label: any }, ...all, ...(isKnown ? [] : [{ id: chosen, label: chosen }])]
  }
  return (
    <div className={styles.controls}>
      <Segmented
        label={t('show')}
        hideLabel
        value={question.done ? 'done' : 'open'}
        options={[
          { id: 'open', label: t('open') },
          { id: 'done', label: t('done') },
        ]}
        onChange={(id) => onDone(id === 'done')}
      />
      {(names?.people.length ?? 0) > 0 || person !== ANY ? (
        <Select
          label={t('person')}
          hideLabel
          options={options(t('anyPerson'), names?.people ?? [], person)}
          value={person}
          onChange={onPerson}
        />
      ) : null}
      {(names?.companies.length ?? 0) > 0 || company !== ANY ? (
        <Select
          label={t('company')}
          hideLabel
          options={options(t('anyCompany'), names?.companies ?? [], company)}
          value={company}
          onChange={onCompany}
        />
      ) : null}
      <span className={styles.count} role="status">
        {total !== null &&
          total > 0 &&
          t(question.done ? 'doneCount' : 'count', { count: total, total: format.number(total) })}
      </span>
      <Menu
        label={t('exportMenu')}
        trigger={
          <Button size="small" icon={Download} isDisabled={total === null || total === 0}>
            {t('exportMenu')}
          </Button>
        }
        entries={[
          { id: 'ics', label: t('exportIcs') },
          { id: 'csv', label: t('exportCsv') },
        ]}
        onAction={(format) => void save(format as 'ics' | 'csv')}
      />
    </div>
  )
}

function Groups({ followUps, done }: { readonly followUps: readonly FollowUp[]; readonly done: boolean }) {
  const { t } = useTranslation('followUps')
  const today = useToday()
  const groups = Map.groupBy(followUps, ({ due }) => (done ? ('done' as const) : dueGroup(due, today)))
  return (
    <div data-follow-ups="">
      {(done ? (['done'] as const) : GROUPS).map((group) => {
        const rows = groups.get(group)
        if (!rows) return null
        return (
          <section key={group} className={styles.group} aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`} className={group === 'overdue' ? styles.overdue : styles.title}>
              {t(`groups.${group}`)}
            </h2>
            <ul className={styles.rows}>
              {rows.map((followUp) => (
                <FollowUpRow key={`${followUp.note.id} ${followUp.box}`} followUp={followUp} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function Empty({
  done,
  isFiltered,
  onShowAll,
}: {
  readonly done: boolean
  readonly isFiltered: boolean
  readonly onShowAll: () => void
}) {
  const { t } = useTranslation('followUps')
  const { data } = useCall('followUps.list', { done: true, limit: 1 })
  if (isFiltered) {
    return (
      <EmptyState
        icon={CheckCheck}
        title={t('nothing.title')}
        action={<Button onPress={onShowAll}>{t('nothing.action')}</Button>}
      >
        <p>{t('nothing.text')}</p>
      </EmptyState>
    )
  }
  if (!done && data && data.total === 0) {
    return (
      <EmptyState
        icon={CheckCheck}
        title={t('empty.title')}
        action={
          <LinkButton look="primary" href={hrefOf(paths.note(NEW))}>
            {t('empty.action')}
          </LinkButton>
        }
      >
        <p>{t('empty.text')}</p>
      </EmptyState>
    )
  }
  const state = done ? 'noneDone' : 'allDone'
  return (
    <EmptyState icon={CheckCheck} title={t(`${state}.title`)}>
      <p>{t(`${state}.text`)}</p>
    </EmptyState>
  )
}
