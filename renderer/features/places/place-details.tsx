import { CarTaxiFront, MapPinned, Ruler } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Place } from '../../../shared/model/place.ts'
import type { Source } from '../../../shared/model/source.ts'
import { useText } from '../../app/language.ts'
import { Kicker, PageHeading } from '../../app/page-heading.tsx'
import { useClient } from '../../client/context.tsx'
import { useCall } from '../../client/use-call.ts'
import prose from '../../styles/prose.module.css'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../library/copy-button.tsx'
import { DatedBadges } from '../library/dated-badges.tsx'
import { SourceAddress, SourceFacts } from '../library/source-facts.tsx'
import { MentionedIn } from '../notes/mentioned-in.tsx'
import { PhoneLine } from '../sos/phone-line.tsx'
import { DriverCard } from './driver-card.tsx'
import styles from './place-details.module.css'
import { useDistance } from './use-distance.ts'

export interface PlaceDetailsProps {
  readonly place: Place
  readonly sources: readonly Source[]
  /** The place from which distances are told. */
  readonly from: Place | undefined
  readonly onFrom: (id: string) => void
}

/** One place: what it is, where it stands, whom to call, and how we know. */
export function PlaceDetails({ place, sources, from, onFrom }: PlaceDetailsProps) {
  const { t } = useTranslation('places')
  const text = useText()
  const { data: edition } = useCall('library.edition', {})
  const { native } = useClient()
  const [isShown, setShown] = useState(false)
  const { position } = place
  const apart = useDistance()(from, place)
  const cited = place.sources.flatMap((id) => sources.find((source) => source.id === id) ?? [])
  return (
    <article>
      <PageHeading
        title={text(place.name)}
        eyebrow={
          <>
            <Kicker>{t(`kinds.${place.kind}`)}</Kicker>
            <DatedBadges asOf={place.asOf} reviewBy={place.reviewBy} />
            {place.confirm && <Badge tone="amber">{t('confirm')}</Badge>}
          </>
        }
      />
      <div className={styles.actions}>
        <Button look="primary" icon={CarTaxiFront} onPress={() => setShown(true)}>
          {t('driver.show')}
        </Button>
        <CopyButton text={`${place.localName}\n${place.address}`} label={t('copyAddress')} showLabel />
        {position && (
          <Button
            look="quiet"
            icon={MapPinned}
            onPress={() => void native.openLink(`geo:${position.latitude},${position.longitude}`)}
          >
            {t('map')}
          </Button>
        )}
        {position && from?.id !== place.id && (
          <Button look="quiet" icon={Ruler} onPress={() => onFrom(place.id)}>
            {t('fromHere')}
          </Button>
        )}
      </div>
      {isShown && <DriverCard place={place} onClose={() => setShown(false)} />}
      <dl className={styles.facts}>
        <div>
          <dt>{t('address')}</dt>
          <dd lang={edition?.mission.localLanguage} translate="no">
            <strong>{place.localName}</strong>
            <address className={styles.address}>{place.address}</address>
          </dd>
        </div>
        {place.phones.length > 0 && (
          <div>
            <dt>{t('phone')}</dt>
            {place.phones.map((phone) => (
              <dd key={`${phone.kind} ${phone.number}`}>
                <PhoneLine phone={phone} look="small" />
              </dd>
            ))}
          </div>
        )}
        {(apart || !position) && (
          <div>
            <dt>{t('apart')}</dt>
            <dd className={styles.apart}>
              {apart && from
                ? t('apartFrom', {
                    length: apart.length,
                    direction: t(`directions.long.${apart.direction}`),
                    place: text(from.name),
                  })
                : t('noPosition')}
            </dd>
          </div>
        )}
        {place.note && (
          <div>
            <dt>{t('note')}</dt>
            <dd className={prose.prose}>
              <p>{text(place.note)}</p>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('sources')}</dt>
          {cited.map((source) => (
            <dd key={source.id} className={styles.source}>
              <p>
                {source.publisher} <cite lang={source.language}>{source.title}</cite>
              </p>
              <SourceFacts source={source} />
              <SourceAddress source={source} />
            </dd>
          ))}
        </div>
      </dl>
      <MentionedIn what="place" id={place.id} />
    </article>
  )
}
