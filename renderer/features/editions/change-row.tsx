import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Change } from '../../../shared/contract/library.ts'
import { useLanguage } from '../../app/language.ts'
import { hrefOf } from '../../app/paths.ts'
import { Badge } from '../../ui/badge.tsx'
import { ChangedText } from '../compare/changed-text.tsx'
import styles from './change-row.module.css'
import { nameOf, pathOfChange, readChange } from './read-change.ts'

const TONES = { added: 'green', changed: 'accent', removed: 'plain' } as const

/** One item that the edition added, changed or removed; a changed or removed one shows its texts. */
export function ChangeRow({ change }: { readonly change: Change }) {
  const { t } = useTranslation('editions')
  const language = useLanguage()
  const path = pathOfChange(change)
  const name = nameOf(change, language)
  return (
    <li className={styles.row}>
      <p className={styles.head}>
        {path === null ? (
          <span className={styles.name}>{name}</span>
        ) : (
          <a href={hrefOf(path)} className={styles.name}>
            {name}
          </a>
        )}
        <Badge tone={TONES[change.change]}>{t(`change.${change.change}`)}</Badge>
      </p>
      {change.change !== 'added' && <Texts change={change} name={name} />}
    </li>
  )
}

function Texts({ change, name }: { readonly change: Change; readonly name: string }) {
  const { t } = useTranslation('editions')
  const [isOpen, setOpen] = useState(change.kind === 'briefings' && change.change === 'changed')
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.unfold} aria-label={t(`showTexts.${change.change}`, { name })}>
        {t(change.change === 'removed' ? 'earlier' : 'compare')}
      </summary>
      {isOpen && <Compared change={change} />}
    </details>
  )
}

function Compared({ change }: { readonly change: Change }) {
  const { t } = useTranslation('editions')
  const language = useLanguage()
  const passages = useMemo(() => readChange(change, language), [change, language])
  if (passages.length === 0) return <p className={styles.nothing}>{t('nothingToRead')}</p>
  return <ChangedText passages={passages} />
}
