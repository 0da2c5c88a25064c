import { useTranslation } from 'react-i18next'
import styles from './kbd.module.css'
import { keyNames } from './keys.ts'

/** Shows a shortcut such as `Mod+Shift+E` the way this keyboard names it. */
export function Kbd({ keys }: { readonly keys: string }) {
  const { t } = useTranslation('common')
  return <kbd className={styles.kbd}>{keyNames(keys, t)}</kbd>
}
