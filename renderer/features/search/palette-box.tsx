import { Search } from 'lucide-react'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorSentence } from '../../app/call-error.tsx'
import { useCommands } from '../../app/command-context.tsx'
import { navigate } from '../../app/hash-location.ts'
import { paths } from '../../app/paths.ts'
import { Announcer } from '../../ui/announcer.tsx'
import { iconProps } from '../../ui/icon.ts'
import { Kbd } from '../../ui/kbd.tsx'
import styles from './palette.module.css'
import { PaletteList } from './palette-list.tsx'
import { firstChoice, type PaletteRow, paletteGroups } from './palette-rows.ts'
import { useCountSentence } from './use-count-sentence.ts'
import { useLiveSearch } from './use-live-search.ts'

const NO_HITS = [] as const

/** The box and the list below it. Mounted anew each time the palette opens. */
export function PaletteBox({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation('search')
  const sentence = useErrorSentence()
  const countSentence = useCountSentence()
  const { commands, context } = useCommands()
  const listId = useId()
  const [words, setWords] = useState('')
  const [picked, setPicked] = useState<string | null>(null)
  const answer = useLiveSearch(words)

  const result = answer && 'result' in answer ? answer.result : null
  const hits = result?.hits ?? NO_HITS
  const groups = useMemo(() => {
    const offered = commands.filter((command) => command.keysOnly !== true && (command.when?.(context) ?? true))
    const titled = offered.map((command) => ({ command, title: i18n.t(command.title) }))
    return paletteGroups(words, titled, hits)
  }, [commands, context, hits, i18n, words])
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups])
  const active = rows.some(({ id }) => id === picked) ? picked : firstChoice(groups, words)

  const choose = (row: PaletteRow): void => {
    onClose()
    if (row.kind === 'all') navigate(paths.search(words.trim()))
    else if (row.kind === 'hit') navigate(row.path)
    else void row.command.run(context)
  }

  const move = (by: number): void => {
    const at = rows.findIndex(({ id }) => id === active)
    setPicked(rows.at((at + by) % rows.length)?.id ?? null)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const row = rows.find(({ id }) => id === active)
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter' && row) choose(row)
    else return
    event.preventDefault()
  }

  const isAnswered = answer?.question.words === words
  const isEmpty = isAnswered && result !== null && rows.every(({ kind }) => kind === 'all')
  const spoken = isAnswered && result ? countSentence(result) : ''

  return (
    <>
      <div className={styles.box}>
        <Search {...iconProps(18)} className={styles.glass} />
        <input
          // biome-ignore lint/a11y/noAutofocus: opening the palette is asking to type
          autoFocus
          className={styles.input}
          type="text"
          role="combobox"
          aria-label={t('label')}
          aria-expanded={rows.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active === null ? undefined : `${listId}-${active}`}
          autoComplete="off"
          spellCheck={false}
          placeholder={t('placeholder')}
          maxLength={500}
          value={words}
          onChange={(event) => {
            setWords(event.target.value)
            setPicked(null)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <PaletteList
        id={listId}
        groups={groups}
        active={active}
        words={words.trim()}
        onPick={setPicked}
        onChoose={choose}
      />
      {isEmpty && (
        <div className={styles.empty}>
          <p>{t('nothing', { words: words.trim() })}</p>
          <p className={styles.emptyHint}>{t('nothingHint')}</p>
        </div>
      )}
      {answer && 'error' in answer && (
        <p className={styles.failed} role="alert">
          {sentence(answer.error)}
        </p>
      )}
      <footer className={styles.foot}>
        <span className={styles.count}>{spoken === '' ? t('hint') : spoken}</span>
        <span className={styles.keys}>
          <Kbd keys="ArrowUp+ArrowDown" /> {t('keys.move')} <Kbd keys="Enter" /> {t('keys.open')} <Kbd keys="Escape" />{' '}
          {t('keys.close')}
        </span>
      </footer>
      <Announcer message={spoken} />
    </>
  )
}
