import { useTranslation } from 'react-i18next'
import { useFormat } from '../../app/format.ts'
import { Badge } from '../../ui/badge.tsx'
import { isPastReview } from './calendar.ts'
import { useToday } from './clock.ts'

export interface Dated {
  readonly asOf: string
  readonly reviewBy: string
}

/** The day on which a text was true. */
export function AsOfBadge({ asOf }: Pick<Dated, 'asOf'>) {
  const { t } = useTranslation('library')
  return <Badge>{t('asOf', { date: useFormat().date(asOf, 'short') })}</Badge>
}

/** The day until which a text may be relied on; amber, and said in words, once it is over. */
export function ReviewByBadge({ reviewBy }: Pick<Dated, 'reviewBy'>) {
  const { t } = useTranslation('library')
  const isPast = isPastReview(reviewBy, useToday())
  const date = useFormat().date(reviewBy, 'short')
  return <Badge tone={isPast ? 'amber' : 'plain'}>{t(isPast ? 'reviewByPast' : 'reviewBy', { date })}</Badge>
}

/** Both days, side by side. */
export function DatedBadges({ asOf, reviewBy }: Dated) {
  return (
    <>
      <AsOfBadge asOf={asOf} />
      <ReviewByBadge reviewBy={reviewBy} />
    </>
  )
}
