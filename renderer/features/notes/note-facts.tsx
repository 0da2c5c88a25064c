import { Building2, MapPin, Pin, PinOff, Tag as TagIcon, X } from 'lucide-react'
import { Button, Tag, TagGroup, TagList } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { NoteFacts as Facts } from '../../../shared/model/note.ts'
import { MAX_FACT, MAX_TAGS } from '../../../shared/model/note-limits.ts'
import { keyOf } from '../../../shared/text/fold.ts'
import { useCall } from '../../client/use-call.ts'
import { ComboField } from '../../ui/combo-field.tsx'
import { iconProps } from '../../ui/icon.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './note-facts.module.css'
import type { NoteSession } from './note-session.ts'
import { useCities } from './use-cities.ts'
import { useSessionState } from './use-session-state.ts'

/** Most names that are suggested at once. */
const SUGGESTED = 8

const startsAWord = (name: string, typed: string): boolean => {
  const key = keyOf(name)
  const start = keyOf(typed)
  return key.startsWith(start) || key.includes(` ${start}`)
}

/** What the note is about, below its title: company, city, tags, pin. */
export function NoteFacts({ session }: { readonly session: NoteSession }) {
  const { t } = useTranslation('notes')
  const facts = useSessionState(session, (state) => state.facts)
  const isTrashed = useSessionState(session, (state) => state.isTrashed)
  const { data: inUse } = useCall('notes.facts', {}, { keepPrevious: true })
  const cities = useCities()
  const set = (change: Partial<Facts>): void => session.setFacts(change)

  const companies = (inUse?.companies ?? []).map(({ name }) => name)
  const cityNames = [...new Set([...cities.names, ...(inUse?.cities ?? []).map(({ name }) => cities.nameOf(name))])]
  const known = new Set(facts.tags.map(keyOf))
  const tags = (inUse?.tags ?? []).map(({ name }) => name).filter((name) => !known.has(keyOf(name)))

  const addTag = (typed: string): void => {
    const tag = typed.replace(/\s+/g, ' ').trim().replace(/^#/, '')
    if (tag === '' || known.has(keyOf(tag)) || facts.tags.length >= MAX_TAGS) return
    // A tag that is in use is not begun anew in another spelling.
    set({ tags: [...facts.tags, tags.find((name) => keyOf(name) === keyOf(tag)) ?? tag] })
  }

  return (
    <section className={styles.facts} aria-label={t('facts.label')}>
      <Suggesting
        label={t('facts.company')}
        icon={Building2}
        value={facts.company}
        names={companies}
        isReadOnly={isTrashed}
        onCommit={(company) => set({ company: company.trim() })}
      />
      <Suggesting
        label={t('facts.city')}
        icon={MapPin}
        value={cities.nameOf(facts.city)}
        names={cityNames}
        isReadOnly={isTrashed}
        onCommit={(name) => set({ city: cities.cityOf(name) })}
      />
      {facts.tags.length > 0 && (
        <TagGroup
          aria-label={t('facts.tags')}
          className={styles.tags ?? ''}
          {...(!isTrashed && {
            onRemove: (keys) => set({ tags: facts.tags.filter((tag) => !keys.has(tag)) }),
          })}
        >
          <TagList className={styles.tags ?? ''} items={facts.tags.map((tag) => ({ id: tag }))}>
            {({ id }) => (
              <Tag id={id} textValue={id} className={styles.tag ?? ''}>
                {({ allowsRemoving }) => (
                  <>
                    {id}
                    {allowsRemoving && (
                      <Button slot="remove" className={styles.remove ?? ''} aria-label={t('facts.removeTag')}>
                        <X {...iconProps(12)} />
                      </Button>
                    )}
                  </>
                )}
              </Tag>
            )}
          </TagList>
        </TagGroup>
      )}
      {!isTrashed && (
        <Suggesting
          label={t('facts.addTag')}
          icon={TagIcon}
          value=""
          names={tags}
          clears
          onCommit={addTag}
          onBackspace={() => set({ tags: facts.tags.slice(0, -1) })}
        />
      )}
      {!isTrashed && (
        <IconButton
          icon={facts.pinned ? PinOff : Pin}
          size="small"
          label={t(facts.pinned ? 'facts.unpin' : 'facts.pin')}
          pressed={facts.pinned}
          onPress={() => set({ pinned: !facts.pinned })}
        />
      )}
    </section>
  )
}

interface SuggestingProps {
  readonly label: string
  readonly icon: typeof Pin
  readonly value: string
  readonly names: readonly string[]
  readonly onCommit: (value: string) => void
  readonly isReadOnly?: boolean
  readonly clears?: boolean
  readonly onBackspace?: () => void
}

function Suggesting({ names, ...field }: SuggestingProps) {
  return (
    <ComboField
      {...field}
      placeholder={field.label}
      maxLength={MAX_FACT}
      suggest={(typed) => names.filter((name) => startsAWord(name, typed) && name !== typed).slice(0, SUGGESTED)}
    />
  )
}
