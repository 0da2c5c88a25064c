import clsx from 'clsx'
import { useTranslation } from 'react-i18next'
import { useCall } from '../client/use-call.ts'
import { Kbd } from '../ui/kbd.tsx'
import { useFormat } from './format.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { hrefOf, paths } from './paths.ts'
import styles from './status-bar.module.css'
import { usePageState } from './store-context.tsx'

/** The line at the foot: what is read, where it lies, the language, the way to search. */
export function StatusBar({ hasPanel }: { readonly hasPanel: boolean }) {
  const { t } = useTranslation('frame')
  const panelOpen = usePageState((state) => state.panel.isOpen)
  const togglePanel = usePageState((state) => state.togglePanel)
  const setPaletteOpen = usePageState((state) => state.setPaletteOpen)
  return (
    <footer className={styles.bar}>
      <EditionLine />
      <LockLine />
      <span className={styles.right}>
        <LanguageSwitch />
        {hasPanel && (
          <button type="button" className={styles.action} aria-expanded={panelOpen} onClick={togglePanel}>
            <Kbd keys="Mod+J" />
            {t('panel.label')}
          </button>
        )}
        <button type="button" className={styles.action} onClick={() => setPaletteOpen(true)}>
          <Kbd keys="Mod+K" />
          {t('status.search')}
        </button>
      </span>
    </footer>
  )
}

/** How the notes are kept. Leads to where that is decided, or to where they are unlocked. */
function LockLine() {
  const { t } = useTranslation('lock')
  const { state, ways } = usePageState(({ lock }) => lock)
  const how = state === 'open' ? (ways.passphrase ? 'passphrase' : 'system') : state
  return (
    <a href={hrefOf(state === 'locked' ? paths.notes : paths.settings)} className={clsx(styles.link, styles.lock)}>
      {t(`status.${how}`)}
    </a>
  )
}

function EditionLine() {
  const { t } = useTranslation('frame')
  const format = useFormat()
  const { data, isError } = useCall('library.edition', {})
  if (isError) return <a href={hrefOf(paths.editions)}>{t('status.noEdition')}</a>
  if (!data) return <span />
  return (
    <span className={styles.edition}>
      <a href={hrefOf(paths.editions)} className={styles.link}>
        {t('status.edition', { edition: format.number(data.edition) })}
      </a>
      <span className={styles.dotted}>
        <time dateTime={data.issuedAt}>{format.day(data.issuedAt, 'short', data.mission.homeTimeZone)}</time>
      </span>
      <span className={styles.dotted} data-extra="">
        {t('status.local')}
      </span>
    </span>
  )
}
