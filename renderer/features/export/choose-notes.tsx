import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keyOf } from '../../../shared/text/fold.ts'
import { useFormat } from '../../app/format.ts'
import { useLanguage } from '../../app/language.ts'
import { useCall } from '../../client/use-call.ts'
import { Select } from '../../ui/select.tsx'
import { ABOUT, type AboutWhat, type ExportedNotes } from './export-path.ts'

export interface ChooseNotesProps {
  readonly notes: ExportedNotes
  readonly onChange: (notes: ExportedNotes) => void
}

type By = 'all' | 'chosen' | AboutWhat

const isChosen = (notes: ExportedNotes): notes is readonly string[] => Array.isArray(notes)

const byOf = (notes: ExportedNotes): By =>
  notes === 'all' ? 'all' : isChosen(notes) ? 'chosen' : (ABOUT.find((what) => what in notes) ?? 'all')

/** Which notes leave: all, the ones chosen in the list, or those of a day, a city, a company, a tag. */
export function ChooseNotes({ notes, onChange }: ChooseNotesProps) {
  const { t } = useTranslation('export')
  const format = useFormat()
  const language = useLanguage()
  const { data: choices } = useCall('export.choices', {})
  const { data: facts } = useCall('notes.facts', {})
  const { data: edition } = useCall('library.edition', {})
  // What was chosen in the list can be come back to.
  const [chosen] = useState(isChosen(notes) ? notes : null)

  const cityName = (name: string): string =>
    edition?.mission.cities.find(({ id }) => id === name)?.name[language] ?? name
  const values: Readonly<Record<AboutWhat, readonly { id: string; label: string }[]>> = {
    day: (choices?.days ?? []).map(({ day }) => ({ id: day, label: format.weekday(day) })),
    city: (facts?.cities ?? []).map(({ name }) => ({ id: name, label: cityName(name) })),
    company: (facts?.companies ?? []).map(({ name }) => ({ id: name, label: name })),
    tag: (facts?.tags ?? []).map(({ name }) => ({ id: name, label: name })),
  }
  const by = byOf(notes)
  const about = by === 'all' || by === 'chosen' ? null : by
  const value = about !== null && notes !== 'all' && !isChosen(notes) ? (notes[about] ?? '') : ''
  // An address may name what no note is about, and a day that is none.
  const shown = (what: AboutWhat) =>
    what !== about || value === '' || values[what].some(({ id }) => keyOf(id) === keyOf(value))
      ? values[what]
      : [{ id: value, label: cityName(value) }, ...values[what]]
  const selected = about === null ? '' : (shown(about).find(({ id }) => keyOf(id) === keyOf(value))?.id ?? '')
  const options: readonly By[] = [
    'all',
    ...(chosen ? (['chosen'] as const) : []),
    ...ABOUT.filter((what) => shown(what).length > 0 || what === by),
  ]

  const choose = (next: By): void => {
    if (next === 'all') onChange('all')
    else if (next === 'chosen') onChange(chosen ?? 'all')
    else onChange({ [next]: values[next][0]?.id ?? '' })
  }
  return (
    <>
      <Select
        label={t('which')}
        options={options.map((id) => ({
          id,
          label:
            id === 'chosen'
              ? t('by.chosen', { count: chosen?.length ?? 0, total: format.number(chosen?.length ?? 0) })
              : t(`by.${id}`),
        }))}
        value={by}
        onChange={choose}
      />
      {about !== null && (
        <Select
          label={t(`about.${about}`)}
          options={shown(about)}
          value={selected}
          onChange={(id) => onChange({ [about]: id })}
        />
      )}
    </>
  )
}
