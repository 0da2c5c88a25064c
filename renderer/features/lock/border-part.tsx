import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { Fingerprint } from '../../../shared/contract/lock.ts'
import { useErrorSentence } from '../../app/call-error.tsx'
import { useFormat } from '../../app/format.ts'
import { useLanguage } from '../../app/language.ts'
import { usePageState } from '../../app/store-context.tsx'
import { useClient } from '../../client/context.tsx'
import { useAct } from '../../client/use-call.ts'
import { Button } from '../../ui/button.tsx'
import styles from './lock.module.css'
import { SecretForm } from './secret-form.tsx'

type Returned = OutputOf<'border.return'>

const ACCEPT = ['.valisebook']

function Files({ count }: { readonly count: number }) {
  const { t } = useTranslation('lock')
  const format = useFormat()
  return count === 0 ? null : <p>{t('border.files', { count, total: format.number(count) })}</p>
}

function Words({ fingerprint }: { readonly fingerprint: Fingerprint }) {
  const language = useLanguage()
  return <p className={styles.words}>{fingerprint[language].join(' · ')}</p>
}

/** Leaving without the notebook, and bringing it back. */
export function BorderPart() {
  const { t } = useTranslation('lock')
  const { state, away } = usePageState(({ lock }) => lock)
  const format = useFormat()
  const [returned, setReturned] = useState<Returned | null>(null)
  return (
    <div className={styles.part}>
      <h3>{away ? t('border.gone') : t('border.title')}</h3>
      {away && away.fingerprint.en.length > 0 && (
        <>
          <p className={styles.text}>
            {t('border.left', {
              count: away.notes,
              total: format.number(away.notes),
              date: format.day(away.leftAt, 'long'),
            })}
          </p>
          <Words fingerprint={away.fingerprint} />
        </>
      )}
      {!away && <p className={styles.text}>{t('border.text')}</p>}
      {returned && <Proof returned={returned} />}
      {state === 'open' && <Leave />}
      {state === 'away' || state === 'plain' ? <Return onReturned={setReturned} /> : <CannotReturn />}
    </div>
  )
}

function Leave() {
  const { t } = useTranslation('lock')
  const format = useFormat()
  const sentence = useErrorSentence()
  const { native, flush } = useClient()
  const pack = useAct('border.pack')
  const leave = useAct('border.leave')
  const [isSaved, setSaved] = useState(false)
  const error = pack.error ?? leave.error

  const save = async (): Promise<void> => {
    setSaved(false)
    leave.reset()
    try {
      await flush()
      setSaved((await native.saveFile(await pack.mutateAsync({}))) !== null)
    } catch {
      // The reason is shown below.
    }
  }
  const prove = async (): Promise<void> => {
    const file = await native.openTextFile(ACCEPT)
    if (file) leave.mutate({ text: file.text })
  }
  return (
    <>
      <ol className={styles.steps}>
        <li>
          <p className={styles.text}>{t('border.step1')}</p>
          <Button isDisabled={pack.isPending} onPress={() => void save()}>
            {t('border.save')}
          </Button>
          {isSaved && pack.data && (
            <div role="status">
              <p className={styles.text}>
                {t('border.saved', { count: pack.data.notes, total: format.number(pack.data.notes) })}
              </p>
              <Words fingerprint={pack.data.fingerprint} />
              <Files count={pack.data.attachments} />
            </div>
          )}
        </li>
        <li>
          <p className={styles.text}>{t('border.step2')}</p>
          <Button look="danger" isDisabled={!isSaved || leave.isPending} onPress={() => void prove()}>
            {t('border.prove')}
          </Button>
        </li>
      </ol>
      {error && (
        <p className={styles.failed} role="alert">
          {sentence(error)}
        </p>
      )}
    </>
  )
}

function Proof({ returned: { notes, attachments, same, fingerprint } }: { readonly returned: Returned }) {
  const { t } = useTranslation('lock')
  const format = useFormat()
  return (
    <div role="status">
      <p>{t('border.returned', { count: notes, total: format.number(notes) })}</p>
      <Files count={attachments} />
      {same !== null && <p className={styles.text}>{t(same ? 'border.same' : 'border.other')}</p>}
      <Words fingerprint={fingerprint} />
    </div>
  )
}

function Return({ onReturned }: { readonly onReturned: (returned: Returned) => void }) {
  const { t } = useTranslation('lock')
  const { native } = useClient()
  const act = useAct('border.return')
  // Opened from outside, or chosen here.
  const file = usePageState(({ givenNotebook }) => givenNotebook)
  const setFile = usePageState(({ setGivenNotebook }) => setGivenNotebook)
  const choose = async (): Promise<void> => {
    const chosen = await native.openTextFile(ACCEPT)
    if (chosen) setFile(chosen)
  }
  if (file === null) {
    return (
      <>
        <p className={styles.text}>{t('border.backText')}</p>
        <Button onPress={() => void choose()}>{t('border.back')}</Button>
      </>
    )
  }
  return (
    <>
      <p className={styles.text}>{t('border.chosen', { file: file.fileName })}</p>
      <SecretForm
        act={t('border.back')}
        autoFocus
        isPending={act.isPending}
        error={act.error}
        // The page may hear that the notebook is back, and take this form away, before the answer is here.
        onSecret={(secret) =>
          void act.mutateAsync({ text: file.text, secret }).then(
            (returned) => {
              setFile(null)
              onReturned(returned)
            },
            () => {},
          )
        }
        beside={
          <Button look="quiet" onPress={() => setFile(null)}>
            {t('cancel')}
          </Button>
        }
      />
    </>
  )
}

/** A packed notebook was opened from outside, and this computer has one already. */
function CannotReturn() {
  const { t } = useTranslation('lock')
  const file = usePageState(({ givenNotebook }) => givenNotebook)
  const setFile = usePageState(({ setGivenNotebook }) => setGivenNotebook)
  if (file === null) return null
  return (
    <div role="alert">
      <p className={styles.text}>{t('border.hasOwn', { file: file.fileName })}</p>
      <Button look="quiet" onPress={() => setFile(null)}>
        {t('done')}
      </Button>
    </div>
  )
}
