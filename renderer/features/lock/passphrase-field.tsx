import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextField, type TextFieldProps } from '../../ui/text-field.tsx'
import styles from './lock.module.css'

/** A passphrase, hidden until its reader wants to see it. */
export function PassphraseField(props: Omit<TextFieldProps, 'type' | 'rows'>) {
  const { t } = useTranslation('lock')
  const [isShown, setShown] = useState(false)
  return (
    <div className={styles.passphrase}>
      <TextField {...props} type={isShown ? 'text' : 'password'} autoCorrect="off" spellCheck="false" />
      <IconButton
        icon={isShown ? EyeOff : Eye}
        label={t(isShown ? 'hide' : 'show')}
        onPress={() => setShown(!isShown)}
      />
    </div>
  )
}
