import { useTranslation } from 'react-i18next'
import type { City, Mission } from '../../../shared/model/mission.ts'
import type { Advice } from '../../../shared/model/region.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/language.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { useNow } from '../library/clock.ts'
import { useHomeZone } from '../library/use-home-zone.ts'
import { cityOfZone, hoursAhead } from '../library/zones.ts'
import { RegionStep } from '../regions/step-chip.tsx'
import { exceptionsOf, stepOf } from '../regions/steps.ts'
import { Card } from './card.tsx'
import styles from './today.module.css'

/** What time it is at home and in each city, and what the delegates' own government says of its region. */
export function Cities({ mission }: { readonly mission: Mission }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const now = useNow()
  const { cities } = mission
  const homeTimeZone = useHomeZone(mission)
  const home = format.time(new Date(now).toISOString(), homeTimeZone)
  return (
    <Card title={t('cities.title')} aside={t('cities.home', { city: cityOfZone(homeTimeZone), time: home })}>
      <ul className={styles.lines}>
        {cities.map((city) => (
          <CityLine key={city.id} city={city} now={now} homeTimeZone={homeTimeZone} />
        ))}
      </ul>
    </Card>
  )
}

/** Most exceptions named: the region's page has them all, with what they depend on. */
const NAMED = 2

/** A city may itself be what is excepted: the step alone would mislead. */
function Exceptions({ advice }: { readonly advice: Advice }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const text = useText()
  const areas = exceptionsOf(advice).map(({ area }) => text(area))
  if (areas.length === 0) return null
  const more = areas.length - NAMED
  return (
    <span className={styles.except}>
      {t('cities.except', {
        areas: format.list([
          ...areas.slice(0, NAMED),
          ...(more > 0 ? [t('cities.more', { count: more, number: format.number(more) })] : []),
        ]),
      })}
    </span>
  )
}

interface CityLineProps {
  readonly city: City
  readonly now: number
  readonly homeTimeZone: string
}

function CityLine({ city, now, homeTimeZone }: CityLineProps) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const text = useText()
  const { data } = useCall('library.regions', {})
  const region = data?.regions.find(({ id }) => id === city.region)
  const own = data?.issuers[0]
  const advice = region?.advice.find(({ issuer }) => issuer === own?.id)
  const ahead = hoursAhead(now, city.timeZone, homeTimeZone)
  const hours = format.number(Math.abs(ahead), { style: 'unit', unit: 'hour', unitDisplay: 'long' })
  const instant = new Date(now).toISOString()
  return (
    <li className={styles.city}>
      <span className={styles.name}>{text(city.name)}</span>
      <span className={styles.clock}>
        <time dateTime={instant} className={styles.time}>
          {format.time(instant, city.timeZone)}
        </time>
        <span className={styles.aside}>
          {ahead === 0 ? t('cities.same') : t(ahead > 0 ? 'cities.ahead' : 'cities.behind', { hours })}
        </span>
      </span>
      {region && own && advice && (
        <div className={styles.region}>
          <a href={hrefOf(paths.region(region.id))} className={styles.more}>
            {t('cities.region', { region: text(region.name), issuer: text(own.name) })}
          </a>
          <RegionStep issuer={own} step={stepOf(advice)} />
          <Exceptions advice={advice} />
        </div>
      )}
    </li>
  )
}
