import { Check, Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type handedOut, type OwnCardField, ownCardLimits } from '../../../shared/model/own-card-limits.ts'
import { useErrorSentence } from '../../app/call-error.tsx'
import { useLanguage } from '../../app/language.ts'
import { usePreferences } from '../../app/preferences.ts'
import { useClient } from '../../client/context.tsx'
import { Button } from '../../ui/button.tsx'
import { iconProps } from '../../ui/icon.ts'
import { TextField } from '../../ui/text-field.tsx'
import styles from './own-card.module.css'
import { useOwnCard } from './use-own-card.ts'

/** What stands on the other card, which is handed out, is filled in there. */
type EmergencyField = Exclude<OwnCardField, (typeof handedOut)[number]>

/** The fields as they stand beside one another, and which of them take a telephone number. */
const FIELDS: readonly EmergencyField[] = [
  'insurer',
  'policy',
  'insurerPhone',
  'person',
  'personPhone',
  'bloodType',
  'medical',
  'notes',
]
const PHONES: readonly EmergencyField[] = ['insurerPhone', 'personPhone']

/** What others must know of the delegate: filled in where it stands, printed as a card for the wallet. */
export function OwnCard() {
  const { t } = useTranslation('sos')
  const sentence = useErrorSentence()
  const { card, state, error, change, flush } = useOwnCard()
  const leave = (): void => void flush().catch(() => {})
  return (
    <section className={styles.section} aria-labelledby="own-card">
      <div className={styles.head}>
        <h2 id="own-card" className={styles.heading}>
          {t('own.title')}
        </h2>
        <p className={styles.hint}>{t('own.hint')}</p>
      </div>
      {card && (
        <div className={styles.fields}>
          {FIELDS.map((field) => (
            <TextField
              key={field}
              label={t(`own.fields.${field}`)}
              value={card[field]}
              maxLength={ownCardLimits[field]}
              autoComplete="off"
              {...(PHONES.includes(field) && { type: 'tel' as const })}
              onChange={(text) => change(field, text)}
              onBlur={leave}
              onKeyDown={(event) => event.key === 'Enter' && leave()}
            />
          ))}
        </div>
      )}
      {error && (
        <p className={styles.failed} role="alert">
          {sentence(error)}
        </p>
      )}
      {card && (
        <div className={styles.foot}>
          <WalletCardButton flush={flush} />
          <span className={styles.state} role="status">
            {state === 'waiting' && !error && t('own.saving')}
            {state === 'saved' && (
              <>
                <Check {...iconProps(14)} /> {t('own.saved')}
              </>
            )}
          </span>
        </div>
      )}
    </section>
  )
}

/** Makes the card for the wallet of what is on disk. */
function WalletCardButton({ flush }: { readonly flush: () => Promise<void> }) {
  const { t } = useTranslation('sos')
  const sentence = useErrorSentence()
  const { call, native } = useClient()
  const language = useLanguage()
  const [{ paper }] = usePreferences()
  const [outcome, setOutcome] = useState<{ readonly saved: string } | { readonly failed: unknown } | 'busy' | null>(
    null,
  )

  const save = async (): Promise<void> => {
    setOutcome('busy')
    try {
      await flush()
      const { fileName, mediaType, base64 } = await call('export.walletCard', { language, paper })
      const saved = await native.saveFile({ fileName, mediaType, base64 })
      setOutcome(saved && { saved: saved.fileName })
    } catch (failed) {
      setOutcome({ failed })
    }
  }
  return (
    <>
      <Button icon={Printer} isDisabled={outcome === 'busy'} onPress={() => void save()}>
        {t('own.wallet')}
      </Button>
      <span role="status" className={styles.hint}>
        {outcome !== null && outcome !== 'busy' && 'saved' in outcome && t('own.walletSaved', { file: outcome.saved })}
      </span>
      {outcome !== null && outcome !== 'busy' && 'failed' in outcome && (
        <span role="alert" className={styles.failed}>
          {sentence(outcome.failed)}
        </span>
      )}
    </>
  )
}
