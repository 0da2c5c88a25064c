import { type FormEvent, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditionInfo } from '../../../shared/contract/library.ts'
import type { Meeting } from '../../../shared/model/meeting.ts'
import { MAX_MEETING_PLACE, MAX_MEETING_TEXT, MAX_MEETING_TITLE } from '../../../shared/model/meeting-limits.ts'
import { MAX_FACT } from '../../../shared/model/note-limits.ts'
import { useErrorSentence } from '../../app/call-error.tsx'
import { navigate } from '../../app/hash-location.ts'
import { useText } from '../../app/language.ts'
import { paths } from '../../app/paths.ts'
import { useAct, useCall } from '../../client/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToday } from '../library/clock.ts'
import { cityOfZone } from '../library/zones.ts'
import styles from './meeting-form.module.css'
import { meetingOfTyped, problemOf, type TypedMeeting, typedOf } from './typed-meeting.ts'

export interface MeetingFormProps {
  readonly edition: EditionInfo | undefined
  readonly home: string
  /** The meeting to change; a new one when left out. */
  readonly meeting?: Meeting
  readonly onClose: () => void
}

const NONE = 'none'

/** A new meeting on the first day of the mission that is not over, in the city of that day. */
const fresh = (edition: EditionInfo | undefined, today: string, home: string): TypedMeeting => {
  const mission = edition?.mission
  const date = mission && today < mission.startsOn ? mission.startsOn : today
  const city = mission?.cities.find(({ from, to }) => from <= date && date <= to)
  const empty = { title: '', start: '', end: '', lastDate: '', place: '', where: '', company: '', people: '' }
  const rest = { sector: '', goals: '', questions: '', cancelled: false, isWholeDay: false }
  return { ...empty, ...rest, date, city: city?.id ?? '', timeZone: city?.timeZone ?? home }
}

/** The form of a meeting, new or known. */
export function MeetingForm({ edition, home, meeting, onClose }: MeetingFormProps) {
  const { t } = useTranslation('agenda')
  const { t: common } = useTranslation('common')
  const text = useText()
  const sentence = useErrorSentence()
  const today = useToday()
  const form = useId()
  const [typed, setTyped] = useState(() => (meeting ? typedOf(meeting) : fresh(edition, today, home)))
  const [asked, setAsked] = useState(false)
  const create = useAct('meetings.create')
  const update = useAct('meetings.update')
  const { data: library } = useCall('library.places', {})
  const { data: briefings } = useCall('library.briefings', {})
  const zones = useMemo(() => {
    const known = Intl.supportedValuesOf('timeZone')
    const all = known.includes(typed.timeZone) ? known : [typed.timeZone, ...known]
    return all.map((id) => ({ id, label: `${cityOfZone(id)} (${id})` }))
  }, [typed.timeZone])
  const set = (change: Partial<TypedMeeting>): void => setTyped((now) => ({ ...now, ...change }))
  const problem = asked ? problemOf(typed) : null

  const save = (event?: FormEvent): void => {
    event?.preventDefault()
    setAsked(true)
    if (problemOf(typed) !== null) return
    const facts = meetingOfTyped(typed)
    if (meeting) update.mutate({ id: meeting.id, version: meeting.version, ...facts }, { onSuccess: onClose })
    else
      create.mutate(facts, {
        onSuccess: ({ id }) => {
          onClose()
          navigate(paths.meeting(id))
        },
      })
  }

  const words = (
    name: 'title' | 'where' | 'company' | 'people' | 'goals' | 'questions',
    maxLength: number,
    rows?: number,
  ) => (
    <TextField
      label={t(`form.${name}`)}
      value={typed[name]}
      onChange={(value) => set({ [name]: value })}
      maxLength={maxLength}
      {...(rows !== undefined && { rows })}
      {...(name === 'title' && { autoFocus: true })}
      {...((name === 'people' || name === 'goals') && { description: t(`form.${name}Hint`) })}
    />
  )
  const moment = (name: 'date' | 'lastDate' | 'start' | 'end') => (
    <TextField
      label={t(`form.${name}`)}
      type={name === 'start' || name === 'end' ? 'time' : 'date'}
      value={typed[name]}
      onChange={(value) => set({ [name]: value })}
      isRequired={name === 'date'}
      {...(problem === name && { errorMessage: t(`form.wrong.${problem}`) })}
    />
  )
  const none = { id: NONE, label: t('form.none') }
  const cities = edition?.mission.cities ?? []
  const places = library?.places.filter(({ city }) => typed.city === '' || city === typed.city) ?? []
  const sectors = briefings?.filter(({ kind }) => kind === 'sector') ?? []
  const error = create.error ?? update.error
  return (
    <Dialog
      title={t(meeting ? 'form.change' : 'new')}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button look="primary" type="submit" form={form} isDisabled={create.isPending || update.isPending}>
            {t('form.save')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={save} noValidate className={styles.form}>
        <div className={styles.wide}>{words('title', MAX_MEETING_TITLE)}</div>
        <div className={styles.when}>
          {moment('date')}
          {typed.isWholeDay
            ? moment('lastDate')
            : [moment('start'), moment('end')].map((field, at) => <div key={at === 0 ? 'start' : 'end'}>{field}</div>)}
        </div>
        <Checkbox
          className={styles.wide ?? ''}
          isSelected={typed.isWholeDay}
          onChange={(isWholeDay) => set({ isWholeDay })}
        >
          {t('form.wholeDay')}
        </Checkbox>
        <Select
          label={t('form.city')}
          options={[
            { id: NONE, label: t('form.elsewhere') },
            ...cities.map(({ id, name }) => ({ id, label: text(name) })),
          ]}
          value={typed.city || NONE}
          onChange={(id) => {
            const city = cities.find((each) => each.id === id)
            set(city ? { city: city.id, timeZone: city.timeZone, place: '' } : { city: '' })
          }}
        />
        <ComboBox
          key={typed.city}
          label={t('form.timeZone')}
          options={zones}
          value={typed.timeZone}
          onChange={(timeZone) => set({ timeZone })}
        />
        <Select
          label={t('form.place')}
          options={[none, ...places.map(({ id, name }) => ({ id, label: text(name) }))]}
          value={typed.place || NONE}
          onChange={(id) => set({ place: id === NONE ? '' : id })}
        />
        {words('where', MAX_MEETING_PLACE)}
        {words('company', MAX_FACT)}
        <Select
          label={t('form.sector')}
          options={[none, ...sectors.map(({ id, title }) => ({ id, label: text(title) }))]}
          value={typed.sector || NONE}
          onChange={(id) => set({ sector: id === NONE ? '' : id })}
        />
        {words('people', MAX_FACT * 100, 3)}
        {words('goals', MAX_MEETING_TEXT, 3)}
        <div className={styles.wide}>{words('questions', MAX_MEETING_TEXT, 3)}</div>
        {meeting && (
          <Checkbox
            className={styles.wide ?? ''}
            isSelected={typed.cancelled}
            onChange={(cancelled) => set({ cancelled })}
          >
            {t('form.cancelled')}
          </Checkbox>
        )}
        {error && (
          <p role="alert" className={styles.wide}>
            {sentence(error)}
          </p>
        )}
      </form>
    </Dialog>
  )
}
