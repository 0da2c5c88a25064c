import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { handedOut, ownCardLimits } from '../../../shared/model/own-card-limits.ts'
import { useErrorSentence } from '../../app/call-error.tsx'
import { OneColumn } from '../../app/columns.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { hrefOf, paths } from '../../app/paths.ts'
import { useTypedDelegate } from '../../app/use-typed-delegate.ts'
import { useCall } from '../../client/use-call.ts'
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

/** Name and company, the same as in the settings; saved when a field is left or Enter is pressed. */
function DelegateFields() {
  const { t } = useTranslation('people')
  const sentence = useErrorSentence()
  const { shown, type, commit, error } = useTypedDelegate()
  return (
    <>
      {(['name', 'company'] as const).map((field) => (
        <TextField
          key={field}
          label={t(`card.fields.${field}`)}
          value={shown[field]}
          maxLength={MAX_NAME}
          autoComplete="off"
          onChange={(text) => type({ [field]: text })}
          onBlur={commit}
          onKeyDown={(event) => event.key === 'Enter' && commit()}
        />
      ))}
      {error && (
        <p className={styles.failed} role="alert">
          {sentence(error)}
        </p>
      )}
    </>
  )
}
