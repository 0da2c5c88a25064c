import { Check } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { handedOut, ownCardLimits } from '../../../shared/model/own-card-limits.ts'
import type { Delegate } from '../../../shared/model/preferences.ts'
import { useErrorSentence } from '../../app/call-error.tsx'
import { OneColumn } from '../../app/columns.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { hrefOf, paths } from '../../app/paths.ts'
import { usePageState } from '../../app/store-context.tsx'
import { useAct, useCall } from '../../client/use-call.ts'
import { LinkButton } from '../../ui/button.tsx'
import { iconProps } from '../../ui/icon.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useOwnCard } from '../sos/use-own-card.ts'
import { CodePicture } from './code-picture.tsx'
import styles from './visiting-card.module.css'

const TYPES = { role: 'text', phone: 'tel', mail: 'email' } as const
const MAX_NAME = 200

/** The card that is handed out: a code that a telephone reads, and what stands in it. */
export default function VisitingCardPage() {
  const { t } = useTranslation('people')
  const { data: code } = useCall('people.ownCode', {}, { keepPrevious: true })
  const { card, state, error, change, flush } = useOwnCard()
  const sentence = useErrorSentence()
  const leave = (): void => void flush().catch(() => {})
  return (
    <OneColumn>
      <PageHeading title={t('card.title')} lede={t('card.lede')} />
      <div className={styles.bench}>
        <section className={styles.code} aria-label={t('card.code')}>
          {code ? (
            <CodePicture rows={code.rows} label={t('card.picture')} />
          ) : (
            code === null && <p className={styles.hint}>{t('card.nameless')}</p>
          )}
        </section>
        <section className={styles.fields} aria-label={t('card.fields.title')}>
          <DelegateFields />
          {card &&
            handedOut.map((field) => (
              <TextField
                key={field}
                label={t(`card.fields.${field}`)}
                type={TYPES[field]}
                value={card[field]}
                maxLength={ownCardLimits[field]}
                autoComplete="off"
                onChange={(text) => change(field, text)}
                onBlur={leave}
                onKeyDown={(event) => event.key === 'Enter' && leave()}
              />
            ))}
          <p className={styles.state} role="status">
            {state === 'waiting' && !error && t('card.saving')}
            {state === 'saved' && (
              <>
                <Check {...iconProps(14)} /> {t('card.saved')}
              </>
            )}
          </p>
          {error && (
            <p className={styles.failed} role="alert">
              {sentence(error)}
            </p>
          )}
          <p className={styles.hint}>{t('card.private')}</p>
          <div>
            <LinkButton href={hrefOf(paths.sos)}>{t('card.wallet')}</LinkButton>
          </div>
        </section>
      </div>
    </OneColumn>
  )
}

const same = (a: Delegate, b: Delegate): boolean => a.name === b.name && a.company === b.company

/** Name and company, the same as in the settings; saved when a field is left or Enter is pressed. */
function DelegateFields() {
  const { t } = useTranslation('people')
  const sentence = useErrorSentence()
  const stored = usePageState((state) => state.delegate)
  const setDelegate = usePageState((state) => state.setDelegate)
  const save = useAct('delegate.set')
  const [typed, setTyped] = useState<Delegate | null>(null)
  const shown = typed ?? stored
  const commit = (): void => {
    if (typed === null || same(typed, stored)) return
    save.mutate(typed, {
      onSuccess: (delegate) => {
        setDelegate(delegate)
        setTyped((now) => (now !== null && same(now, delegate) ? null : now))
      },
    })
  }
  return (
    <>
      {(['name', 'company'] as const).map((field) => (
        <TextField
          key={field}
          label={t(`card.fields.${field}`)}
          value={shown[field]}
          maxLength={MAX_NAME}
          autoComplete="off"
          onChange={(text) => setTyped({ ...shown, [field]: text })}
          onBlur={commit}
          onKeyDown={(event) => event.key === 'Enter' && commit()}
        />
      ))}
      {save.error && (
        <p className={styles.failed} role="alert">
          {sentence(save.error)}
        </p>
      )}
    </>
  )
}
