import { useTranslation } from 'react-i18next'
import type { Meeting, ProgrammeFacts } from '../../../shared/model/meeting.ts'
import { dayAfter } from '../../../shared/text/wall-time.ts'
import { useErrorSentence } from '../../app/call-error.tsx'
import { useFormat } from '../../app/format.ts'
import { useLanguage, useText } from '../../app/language.ts'
import { useAct, useCall } from '../../client/use-call.ts'
import { Button } from '../../ui/button.tsx'
import styles from './agenda.module.css'
import { useTimeWords } from './meeting-times.tsx'

/** What a later edition changed in the item of the programme that a meeting was made from: old beside new, to be taken over or not. */
export function ProgrammeChanged({
  meeting: { id, origin },
  home,
}: {
  readonly meeting: Meeting
  readonly home: string
}) {
  const { t } = useTranslation('agenda')
  const language = useLanguage()
  const sentence = useErrorSentence()
  const words = useFactWords(home)
  const { data } = useCall('meetings.programmeChanges', {}, { enabled: origin.kind === 'programme' })
  const answer = useAct('meetings.answerProgramme')
  const change = data?.find((each) => each.meeting === id)
  if (!change) return null
  const { before, now } = change
  const [old, next] = [before ? words(before) : [], now ? words(now) : []]
  const pairs = [0, 1, 2].flatMap((index) => {
    const pair = [old[index] ?? '', next[index] ?? ''] as const
    return pair[0] === pair[1] ? [] : [pair]
  })
  const what = now === null ? 'withdrawn' : before === null ? 'back' : 'changed'
  return (
    <div className={styles.changed}>
      <div>
        <p>
          <strong>{t(`fromProgramme.${what}`)}</strong>
          {now !== null &&
            pairs.map(([was, is]) => (
              <span key={`${was} ${is}`} className={styles.pair}>
                {was !== '' && <del>{was}</del>} {is !== '' && <ins>{is}</ins>}
              </span>
            ))}
        </p>
        {answer.error && <p role="alert">{sentence(answer.error)}</p>}
      </div>
      <div className={styles.answers}>
        <Button size="small" isDisabled={answer.isPending} onPress={() => answer.mutate({ id, take: true, language })}>
          {t(now === null ? 'fromProgramme.cancel' : 'fromProgramme.take')}
        </Button>
        <Button
          size="small"
          look="quiet"
          isDisabled={answer.isPending}
          onPress={() => answer.mutate({ id, take: false, language })}
        >
          {t('fromProgramme.keep')}
        </Button>
      </div>
    </div>
  )
}

/** Title, time and place of an item, each in words. */
const useFactWords = (home: string) => {
  const times = useTimeWords(home)
  const format = useFormat()
  const text = useText()
  const { data: edition } = useCall('library.edition', {})
  const { data: places } = useCall('library.places', {})
  return ({ title, date, start, end, timeZone, city, place }: ProgrammeFacts): readonly string[] => {
    const cityName = edition?.mission.cities.find((each) => each.id === city)
    const placeName = places?.places.find((each) => each.id === place)
    const isOvernight = start !== undefined && end !== undefined && end < start
    const { here } = times({
      date,
      start: start ?? null,
      endDate: isOvernight ? dayAfter(date) : date,
      end: start === undefined ? null : (end ?? null),
      timeZone,
    })
    const zone = cityName?.timeZone === timeZone ? '' : timeZone
    return [
      text(title),
      [format.weekday(date), here, zone].filter(Boolean).join(', '),
      [placeName ? text(placeName.name) : place, cityName ? text(cityName.name) : city].filter(Boolean).join(', '),
    ]
  }
}
