import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Delegate } from '../../../shared/model/preferences.ts'
import { useErrorSentence } from '../../app/call-error.tsx'
import { OneColumn } from '../../app/columns.tsx'
import { useFormat } from '../../app/format.ts'
import { useLanguage } from '../../app/language.ts'
import { usePageTitle } from '../../app/navigation.tsx'
import { usePreferences } from '../../app/preferences.ts'
import { usePageState } from '../../app/store-context.tsx'
import { useAct } from '../../client/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './first-run.module.css'
import { Interests, useInterestChoices } from './interests.tsx'

const LANGUAGES = ['en', 'fr'] as const
const MAX = 200

type Question = 'language' | 'you' | 'interests'

/**
 * Three small questions on the first day, each of which can be skipped, in the place of Today. The rest of
 * the app is there meanwhile; nothing waits for an answer.
 */
export function FirstRun() {
  const isOpen = usePageState(({ lock }) => lock.state === 'open' || lock.state === 'plain')
  const choices = useInterestChoices()
  const [, change] = usePreferences()
  const [at, setAt] = useState(0)
  const questions: readonly Question[] = [
    'language',
    // Name and company are kept in the notebook.
    ...(isOpen ? (['you'] as const) : []),
    ...(choices !== null ? (['interests'] as const) : []),
  ]
  const question = questions[at]
  const finish = (): void => void change({ welcomed: true })
  const next = (): void => (at + 1 < questions.length ? setAt(at + 1) : finish())
  const step = {
    number: at + 1,
    of: questions.length,
    onBack: at === 0 ? null : () => setAt(at - 1),
    onSkip: next,
    onSkipAll: finish,
  }

  return (
    <OneColumn>
      {question === 'you' && <You key="you" step={step} onNext={next} />}
      {question === 'interests' && choices && <Own key="interests" step={step} choices={choices} />}
      {(question === 'language' || question === undefined) && <Language key="language" step={step} onNext={next} />}
    </OneColumn>
  )
}

interface Step {
  readonly number: number
  readonly of: number
  readonly onBack: (() => void) | null
  readonly onSkip: () => void
  readonly onSkipAll: () => void
}

interface QuestionProps {
  readonly title: string
  readonly text: string
  readonly step: Step
  readonly onNext: () => void
  readonly isWaiting?: boolean
  readonly children: ReactNode
}

/** One question: what is asked and why, the answer, and the ways on. Enter goes on. */
function QuestionForm({ title, text, step, onNext, isWaiting = false, children }: QuestionProps) {
  const { t } = useTranslation('firstRun')
  const format = useFormat()
  const heading = usePageTitle(t('title'))
  const { number, of, onBack, onSkip, onSkipAll } = step
  const isFirst = useRef(number === 1)

  // Whoever hears the page hears the next question; the frame does it for the first.
  useEffect(() => {
    if (!isFirst.current) heading.current?.focus()
  }, [heading])

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!isWaiting) onNext()
  }
  return (
    <form className={styles.question} onSubmit={submit}>
      <p className={styles.progress}>
        {t('welcome')} · {t('step', { number: format.number(number), of: format.number(of) })}
      </p>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      <p className={styles.text}>{text}</p>
      <div className={styles.answer}>{children}</div>
      <div className={styles.ways}>
        <Button type="submit" look="primary" isDisabled={isWaiting}>
          {t(number === of ? 'done' : 'next')}
        </Button>
        {number < of && <Button onPress={onSkip}>{t('skip')}</Button>}
        {onBack && (
          <Button look="quiet" onPress={onBack}>
            {t('back')}
          </Button>
        )}
        <Button look="quiet" className={styles.all ?? ''} onPress={onSkipAll}>
          {t('skipAll')}
        </Button>
      </div>
    </form>
  )
}

/** The language holds at once, so that the question itself is read in it. */
function Language({ step, onNext }: { readonly step: Step; readonly onNext: () => void }) {
  const { t } = useTranslation('firstRun')
  const { t: common } = useTranslation('common')
  const language = useLanguage()
  const [, change] = usePreferences()
  return (
    <QuestionForm title={t('language.title')} text={t('language.text')} step={step} onNext={onNext}>
      <Segmented
        label={t('language.label')}
        hideLabel
        options={LANGUAGES.map((id) => ({ id, label: common(`language.${id}`) }))}
        value={language}
        onChange={(id) => void change({ language: id })}
      />
    </QuestionForm>
  )
}

function You({ step, onNext }: { readonly step: Step; readonly onNext: () => void }) {
  const { t } = useTranslation('firstRun')
  const { t: settings } = useTranslation('settings')
  const sentence = useErrorSentence()
  const stored = usePageState((state) => state.delegate)
  const setDelegate = usePageState((state) => state.setDelegate)
  const save = useAct('delegate.set')
  const [typed, setTyped] = useState<Delegate>(stored)
  const next = (): void => {
    if (typed.name === stored.name && typed.company === stored.company) onNext()
    else
      save.mutate(typed, {
        onSuccess: (delegate) => {
          setDelegate(delegate)
          onNext()
        },
      })
  }
  const field = (key: keyof Delegate, autoComplete: string) => (
    <TextField
      label={settings(key)}
      value={typed[key]}
      maxLength={MAX}
      autoComplete={autoComplete}
      onChange={(value) => setTyped({ ...typed, [key]: value })}
    />
  )
  return (
    <QuestionForm title={t('you.title')} text={t('you.text')} step={step} onNext={next} isWaiting={save.isPending}>
      <div className={styles.fields}>
        {field('name', 'name')}
        {field('company', 'organization')}
      </div>
      {save.error && (
        <p className={styles.failed} role="alert">
          {sentence(save.error)}
        </p>
      )}
    </QuestionForm>
  )
}

interface OwnProps {
  readonly step: Step
  readonly choices: NonNullable<ReturnType<typeof useInterestChoices>>
}

function Own({ step, choices }: OwnProps) {
  const { t } = useTranslation('firstRun')
  const [{ cities, sectors }, change] = usePreferences()
  const [chosen, setChosen] = useState({ cities, sectors })
  return (
    <QuestionForm
      title={t('interests.title')}
      text={t('interests.text')}
      step={step}
      onNext={() => void change({ ...chosen, welcomed: true })}
    >
      <Interests choices={choices} chosen={chosen} onChange={setChosen} />
    </QuestionForm>
  )
}
