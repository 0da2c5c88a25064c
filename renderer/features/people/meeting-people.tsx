import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactFacts } from '../../../shared/model/contact.ts'
import { MAX_CONTACT_NAME } from '../../../shared/model/contact-limits.ts'
import type { Meeting } from '../../../shared/model/meeting.ts'
import { useText } from '../../app/language.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './meeting-people.module.css'
import { PersonForm } from './person-form.tsx'

/** The people of a meeting: each leads to the contact, or can be made one. */
export function MeetingPeople({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useTranslation('people')
  const text = useText()
  const names = [...new Set(meeting.people)].map((name) => name.slice(0, MAX_CONTACT_NAME))
  const { data: ids } = useCall('people.named', { names }, { keepPrevious: true })
  const { data: edition } = useCall('library.edition', {})
  const [known, setKnown] = useState<Partial<ContactFacts> | null>(null)
  const city = edition?.mission.cities.find(({ id }) => id === meeting.city)
  return (
    <>
      <ul className={styles.names}>
        {names.map((name, index) => {
          const id = ids?.[index]
          return (
            <li key={name} className={styles.name}>
              {id ? <a href={hrefOf(paths.met(id))}>{name}</a> : name}
              {id === null && (
                <IconButton
                  icon={UserPlus}
                  size="small"
                  label={t('addNamed', { name })}
                  onPress={() => setKnown({ name, company: meeting.company, city: city ? text(city.name) : '' })}
                />
              )}
            </li>
          )
        })}
      </ul>
      {known && <PersonForm known={known} onClose={() => setKnown(null)} />}
    </>
  )
}
