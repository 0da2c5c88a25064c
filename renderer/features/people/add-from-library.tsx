import { UserCheck, UserPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../shared/model/reference.ts'
import { useErrorSentence } from '../../app/call-error.tsx'
import { useLanguage } from '../../app/language.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { usePageState } from '../../app/store-context.tsx'
import { useAct, useCall } from '../../client/use-call.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'

/** Makes somebody of the library a contact, or leads to the contact; nothing while the notebook is locked. */
export function AddFromLibrary({ person: { id, name } }: { readonly person: Pick<Person, 'id' | 'name'> }) {
  const { t } = useTranslation('people')
  const language = useLanguage()
  const sentence = useErrorSentence()
  const notify = usePageState((state) => state.notify)
  const isOpen = usePageState(({ lock }) => lock.state === 'open' || lock.state === 'plain')
  const { data } = useCall('people.list', { by: 'name', limit: 500 }, { enabled: isOpen })
  const add = useAct('people.fromLibrary')
  if (!isOpen || !data) return null
  const contact = data.people.find(({ origin }) => origin.kind === 'library' && origin.person === id)
  return contact ? (
    <LinkButton size="small" look="quiet" icon={UserCheck} href={hrefOf(paths.met(contact.id))}>
      {t('isMine')}
      <VisuallyHidden> {name}</VisuallyHidden>
    </LinkButton>
  ) : (
    <Button
      size="small"
      look="quiet"
      icon={UserPlus}
      isDisabled={add.isPending}
      onPress={() =>
        add.mutate(
          { person: id, language },
          { onError: (error) => notify({ message: sentence(error), tone: 'error' }) },
        )
      }
    >
      {t('add')}
      <VisuallyHidden> {name}</VisuallyHidden>
    </Button>
  )
}
