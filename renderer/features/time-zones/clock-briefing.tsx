import { useTranslation } from 'react-i18next'
import { useText } from '../../app/language.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import styles from './time-zones.module.css'

/** The section of a practical briefing that tells of clocks, by its address. */
const SECTION = 'time'

/** The way to what the library says of clocks, with its sources; nothing where it says nothing. */
export function ClockBriefing() {
  const { t } = useTranslation('timeZones')
  const text = useText()
  const { data } = useCall('library.briefings', {})
  const practical = data?.find(({ kind }) => kind === 'practical')
  const { data: briefing } = useCall(
    'library.briefing',
    { id: practical?.id ?? '' },
    { enabled: practical !== undefined },
  )
  if (!briefing?.body.en.includes(`{#${SECTION}}`)) return null
  return (
    <p className={styles.more}>
      <a href={hrefOf(paths.briefing(briefing.id, SECTION))}>{t('briefing', { title: text(briefing.title) })}</a>
    </p>
  )
}
