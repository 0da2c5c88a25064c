import { useState } from 'react'
import { useTranslation } from 'react-i18next'
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

const ACCEPT = ['.valisebook']

function Words({ fingerprint }: { readonly fingerprint: Fingerprint }) {
  const language = useLanguage()
  return <p className={styles.words}>{fingerprint[language].join(' · ')}</p>
}

/** Leaving without the notebook, and bringing it back. */
export function BorderPart() {
  const { t } = useTranslation('lock')
  const { state, away } = usePageState(({ lock }) => lock)
  const format = useFormat()
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
      {state === 'open' && <Leave />}
      {(state === 'away' || state === 'plain') && <Return />}
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

function Return() {
  const { t } = useTranslation('lock')
  const format = useFormat()
  const { native } = useClient()
  const act = useAct('border.return')
  const [text, setText] = useState<string | null>(null)
  const choose = async (): Promise<void> => {
    const file = await native.openTextFile(ACCEPT)
    if (file) setText(file.text)
  }
  if (text === null) {
    return (
      <>
        <p className={styles.text}>{t('border.backText')}</p>
        <Button onPress={() => void choose()}>{t('border.back')}</Button>
      </>
    )
  }
  return act.data ? (
    <div role="status">
      <p>{t('border.returned', { count: act.data.notes, total: format.number(act.data.notes) })}</p>
      {act.data.same !== null && <p className={styles.text}>{t(act.data.same ? 'border.same' : 'border.other')}</p>}
      <Words fingerprint={act.data.fingerprint} />
    </div>
  ) : (
    <SecretForm
      act={t('border.back')}
      autoFocus
      isPending={act.isPending}
      error={act.error}
      onSecret={(secret) => act.mutate({ text, secret })}
      beside={
        <Button look="quiet" onPress={() => setText(null)}>
          {t('cancel')}
        </Button>
      }
    />
  )
}
