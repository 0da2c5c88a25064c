import { useTranslation } from 'react-i18next'
import { useClient } from '../client/context.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { useCommands } from './command-context.tsx'
import { keysOf } from './commands.ts'
import styles from './keysheet.module.css'
import { usePageState } from './store-context.tsx'

const GROUPS = ['go', 'do', 'look'] as const

/** Every key that does something now. */
export function Keysheet() {
  const { t, i18n } = useTranslation('frame')
  const { native } = useClient()
  const { commands } = useCommands()
  const isOpen = usePageState((state) => state.keysheetOpen)
  const setOpen = usePageState((state) => state.setKeysheetOpen)

  const rows = commands.flatMap((command) => {
    const keys = keysOf(command, native.kind)
    return keys === undefined ? [] : [{ id: command.id, group: command.group, title: i18n.t(command.title), keys }]
  })

  return (
    <Dialog title={t('keysheet.title')} isOpen={isOpen} onClose={() => setOpen(false)} size="large">
      <div className={styles.groups}>
        {GROUPS.filter((group) => rows.some((row) => row.group === group)).map((group) => (
          <section key={group} className={styles.group}>
            <h3 className={styles.heading}>{t(`keysheet.groups.${group}`)}</h3>
            <dl>
              {rows
                .filter((row) => row.group === group)
                .map((row) => (
                  <div key={row.id} className={styles.row}>
                    <dt>{row.title}</dt>
                    <dd>
                      <Kbd keys={row.keys} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles.hint}>{t('keysheet.hint')}</p>
    </Dialog>
  )
}
