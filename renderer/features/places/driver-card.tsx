import { useTranslation } from 'react-i18next'
import type { Place } from '../../../shared/model/place.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/language.ts'
import { useCall } from '../../client/use-call.ts'
import { BigCard } from '../../ui/big-card.tsx'

/** The address of a place in the language of the ground, to be shown to a driver. */
export function DriverCard({ place, onClose }: { readonly place: Place; readonly onClose: () => void }) {
  const { t } = useTranslation('places')
  const text = useText()
  const format = useFormat()
  const { data: edition } = useCall('library.edition', {})
  if (!edition) return null
  return (
    <BigCard
      label={t('driver.label', { place: text(place.name) })}
      language={edition.mission.localLanguage}
      above={edition.mission.driverRequest}
      main={place.localName}
      below={place.address}
      foot={
        <>
          {t('driver.asOf', { date: format.date(place.asOf) })}
          {place.confirm && ` · ${t('confirm')}`} · {t('driver.keys')}
        </>
      }
      onClose={onClose}
    />
  )
}
