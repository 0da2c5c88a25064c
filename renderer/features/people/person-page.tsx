import { FileUp, Pencil, Trash2, UserX } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../shared/model/contact.ts'
import { CallError } from '../../app/call-error.tsx'
import { navigate } from '../../app/hash-location.ts'
import { Kicker, PageHeading } from '../../app/page-heading.tsx'
import { hrefOf, paths } from '../../app/paths.ts'
import { usePageState } from '../../app/store-context.tsx'
import { useClient } from '../../client/context.tsx'
import { useCall } from '../../client/use-call.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { CopyButton } from '../library/copy-button.tsx'
import { OutsideLink } from '../library/outside-link.tsx'
import { mailAddress, telephoneAddress } from './outside-addresses.ts'
import { PersonForm } from './person-form.tsx'
import { PersonMeetings } from './person-meetings.tsx'
import { PersonNotes } from './person-notes.tsx'
import styles from './person-page.module.css'
import { PersonPromises } from './person-promises.tsx'
import type { CardFiles } from './use-card-files.ts'

/** One person: how to reach them, what was promised, when they were met, and where they are written of. */
export function PersonPage({ id, files }: { readonly id: string; readonly files: CardFiles }) {
  const { t } = useTranslation('people')
  const { data: contact, error, refetch } = useCall('people.get', { id })
  if (error?.code === 'not-found' || error?.code === 'bad-input' || (contact && contact.trashedAt !== null))
    return (
      <>
        <PageHeading title={t('gone.title')} />
        <EmptyState
          icon={UserX}
          title={t('gone.text')}
          action={<LinkButton href={hrefOf(paths.people)}>{t('commands.go')}</LinkButton>}
        />
      </>
    )
  if (error) return <CallError error={error} title={t('failed')} heading="h1" onRetry={() => void refetch()} />
  return contact ? <Person contact={contact} files={files} /> : <Loading />
}

function Person({ contact, files }: { readonly contact: Contact; readonly files: CardFiles }) {
  const { t } = useTranslation('people')
  const { t: common } = useTranslation('common')
  const { call } = useClient()
  const notify = usePageState((state) => state.notify)
  const [isOpen, setOpen] = useState(false)
  const { id, name, company, role, city, phones, mails, note } = contact

  const trash = async (): Promise<void> => {
    await call('people.trash', { id })
    navigate(paths.people)
    notify({
      message: t('trashed', { name }),
      action: { label: common('undo'), run: () => void call('people.restore', { id }) },
    })
  }

  return (
    <article>
      <PageHeading
        title={name}
        eyebrow={
          <>
            <Kicker>{t('person')}</Kicker>
            {contact.origin.kind === 'library' && (
              <a href={hrefOf(paths.person(contact.origin.person))}>{t('fromLibrary')}</a>
            )}
          </>
        }
        {...([role, company].some((each) => each.trim() !== '') && {
          lede: [role, company].filter((each) => each.trim() !== '').join(' · '),
        })}
      />
      <div className={styles.actions}>
        <Button icon={Pencil} onPress={() => setOpen(true)}>
          {t('form.change')}
        </Button>
        <Button icon={FileUp} onPress={() => void files.save(contact)}>
          {t('save')}
        </Button>
        <Button look="quiet" icon={Trash2} onPress={() => void trash()}>
          {t('toTrash')}
        </Button>
      </div>
      <dl className={styles.facts}>
        <Ways name={t('fields.phones')} ways={phones} addressOf={telephoneAddress} />
        <Ways name={t('fields.mails')} ways={mails} addressOf={mailAddress} />
        {city.trim() !== '' && (
          <div>
            <dt className={styles.label}>{t('fields.city')}</dt>
            <dd className={styles.text}>{city}</dd>
          </div>
        )}
        {note.trim() !== '' && (
          <div>
            <dt className={styles.label}>{t('fields.note')}</dt>
            <dd className={styles.text}>{note}</dd>
          </div>
        )}
      </dl>
      <PersonPromises name={name} />
      <PersonMeetings name={name} />
      <PersonNotes contact={contact} />
      {isOpen && <PersonForm contact={contact} onClose={() => setOpen(false)} />}
    </article>
  )
}

interface WaysProps {
  readonly name: string
  readonly ways: readonly string[]
  readonly addressOf: (way: string) => string | null
}

/** Numbers or addresses: to read, to copy, and to be opened by the machine, which asks first. */
function Ways({ name, ways, addressOf }: WaysProps) {
  const { t } = useTranslation('people')
  if (ways.length === 0) return null
  return (
    <div>
      <dt className={styles.label}>{name}</dt>
      {ways.map((way) => {
        const address = addressOf(way)
        return (
          <dd key={way} className={styles.way}>
            {address === null ? (
              <span>{way}</span>
            ) : (
              <OutsideLink url={address} plain>
                {way}
              </OutsideLink>
            )}
            <CopyButton text={way} label={t('copy', { way })} />
          </dd>
        )
      })}
    </div>
  )
}
