import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardChange, CardReport } from '../../../shared/contract/people.ts'
import { useErrorSentence } from '../../app/call-error.tsx'
import { useFormat } from '../../app/format.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './bring-cards.module.css'
import { typedOf } from './typed-person.ts'
import type { CardFiles } from './use-card-files.ts'

/** What a file of cards would change, the old beside the new, before anything is changed. */
export function BringCards({ files }: { readonly files: CardFiles }) {
  const { chosen } = files
  // Made anew for each file, so that nothing is left out of the next one by mistake.
  return chosen && <Chosen key={chosen.fileName} files={files} />
}

function Chosen({ files: { chosen, apply, dismiss } }: { readonly files: CardFiles }) {
  const { t } = useTranslation('people')
  const { t: common } = useTranslation('common')
  const sentence = useErrorSentence()
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  if (!chosen) return null
  const { report, error, fileName } = chosen
  const wanted = report ? report.added + report.changed - left.size : 0
  const toggle = (card: number, isWanted: boolean): void => {
    const next = new Set(left)
    if (isWanted) next.delete(card)
    else next.add(card)
    setLeft(next)
  }
  return (
    <Dialog
      title={t('import.title', { fileName })}
      isOpen
      onClose={dismiss}
      size="large"
      actions={
        report && report.changes.length > 0 ? (
          <>
            <Button onPress={dismiss}>{common('cancel')}</Button>
            <Button look="primary" isDisabled={wanted === 0} onPress={() => void apply([...left])}>
              {t('import.apply')}
            </Button>
          </>
        ) : (
          <Button onPress={dismiss}>{common('close')}</Button>
        )
      }
    >
      {report ? <Report report={report} left={left} onToggle={toggle} /> : <p role="alert">{sentence(error)}</p>}
    </Dialog>
  )
}

const COUNTED = ['added', 'changed', 'unchanged', 'skipped', 'left', 'shortened'] as const

interface ReportProps {
  readonly report: CardReport
  readonly left: ReadonlySet<number>
  readonly onToggle: (card: number, isWanted: boolean) => void
}

function Report({ report, left, onToggle }: ReportProps) {
  const { t } = useTranslation('people')
  const format = useFormat()
  const counted = COUNTED.filter((name) => report[name] > 0)
  const more = report.added + report.changed - report.changes.length
  return (
    <>
      <p role="status">
        {counted.length === 0
          ? t('import.nothing')
          : format.list(
              counted.map((name) => t(`import.${name}`, { count: report[name], number: format.number(report[name]) })),
            )}
      </p>
      <ul className={styles.changes}>
        {report.changes.map((change) => (
          <li key={change.card}>
            <Change
              change={change}
              isWanted={!left.has(change.card)}
              onToggle={(isWanted) => onToggle(change.card, isWanted)}
            />
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.hint}>{t('import.more', { count: more, number: format.number(more) })}</p>}
    </>
  )
}

const SHOWN = ['name', 'company', 'role', 'phones', 'mails', 'city', 'note'] as const

function Change({
  change: { change, after, before, foundBy },
  isWanted,
  onToggle,
}: {
  readonly change: CardChange
  readonly isWanted: boolean
  readonly onToggle: (isWanted: boolean) => void
}) {
  const { t } = useTranslation('people')
  const [now, old] = [typedOf(after), typedOf(before ?? {})]
  const about = [after.company, after.role, ...after.mails, ...after.phones].filter((each) => each.trim() !== '')
  return (
    <>
      <Checkbox isSelected={isWanted} onChange={onToggle}>
        <span className={styles.who}>
          <strong>{before?.name ?? after.name}</strong>
          <Badge tone={change === 'added' ? 'green' : 'amber'}>{t(`import.is.${change}`)}</Badge>
          {foundBy !== null && <span className={styles.hint}>{t(`import.by.${foundBy}`)}</span>}
        </span>
      </Checkbox>
      {change === 'added' ? (
        about.length > 0 && <p className={styles.about}>{about.join(' · ')}</p>
      ) : (
        <dl className={styles.pairs}>
          {SHOWN.filter((name) => now[name] !== old[name]).map((name) => (
            <div key={name}>
              <dt>{t(`fields.${name}`)}</dt>
              <dd>
                <Pair old={old[name]} now={now[name]} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

/** What is replaced struck beside what takes its place; what is only added to, with the addition underlined. */
function Pair({ old, now }: { readonly old: string; readonly now: string }) {
  if (old.trim() === '') return <ins>{now}</ins>
  if (now.startsWith(old))
    return (
      <>
        {old}
        <ins>{now.slice(old.length)}</ins>
      </>
    )
  return (
    <>
      <del>{old}</del> <ins>{now}</ins>
    </>
  )
}
