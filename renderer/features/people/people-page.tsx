import { Users } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CallError } from '../../app/call-error.tsx'
import { OneColumn, TwoColumn } from '../../app/columns.tsx'
import { useScreenCommands } from '../../app/command-context.tsx'
import type { PageProps } from '../../app/feature.ts'
import { navigate } from '../../app/hash-location.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { hrefOf, paths } from '../../app/paths.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { BringCards } from './bring-cards.tsx'
import styles from './people.module.css'
import { PeopleHead } from './people-head.tsx'
import { PeopleList } from './people-list.tsx'
import { PersonForm } from './person-form.tsx'
import { PersonPage } from './person-page.tsx'
import { type CardFiles, useCardFiles } from './use-card-files.ts'
import { usePeople } from './use-people.ts'

/** The people met, by company; beside them the one that was chosen. */
export default function PeoplePage({ params: { id } }: PageProps) {
  const { t } = useTranslation('people')
  const [words, setWords] = useState('')
  const [pages, setPages] = useState(1)
  const [isNew, setNew] = useState(false)
  const files = useCardFiles()
  const { total, people, error, retry } = usePeople(words, pages)
  const isEmpty = total === 0 && words === '' && id === undefined

  useScreenCommands([
    { id: 'people.new', title: 'people:commands.new', group: 'do', keys: 'N', run: () => setNew(true) },
    { id: 'people.import', title: 'people:commands.import', group: 'do', run: files.choose },
    {
      id: 'people.export',
      title: 'people:commands.export',
      group: 'do',
      when: () => !isEmpty,
      run: () => files.save('all'),
    },
  ])

  if (error) return <CallError error={error} title={t('failed')} heading="h1" onRetry={retry} />
  if (total === null) return <Loading />
  const dialogs = (
    <>
      {isNew && <PersonForm onClose={() => setNew(false)} onSaved={(contact) => navigate(paths.met(contact.id))} />}
      <BringCards files={files} />
    </>
  )
  if (isEmpty)
    return (
      <OneColumn>
        <NobodyYet files={files} onNew={() => setNew(true)} />
        {dialogs}
      </OneColumn>
    )
  return (
    <TwoColumn
      listTitle={t('title')}
      listPath={paths.people}
      isPageOpen={id !== undefined}
      list={
        <>
          <PeopleHead
            words={words}
            onWords={(next) => {
              setWords(next)
              setPages(1)
            }}
            total={total}
            files={files}
            onNew={() => setNew(true)}
          />
          <PeopleList
            people={people}
            total={total}
            words={words}
            current={id}
            onMore={() => setPages((count) => count + 1)}
          />
        </>
      }
      page={
        <>
          {id === undefined ? (
            <>
              <VisuallyHidden as="div">
                <PageHeading title={t('title')} />
              </VisuallyHidden>
              <EmptyState icon={Users} title={t('choose.title')}>
                <p>{t('choose.text')}</p>
              </EmptyState>
            </>
          ) : (
            <PersonPage key={id} id={id} files={files} />
          )}
          {dialogs}
        </>
      }
    />
  )
}

function NobodyYet({ files, onNew }: { readonly files: CardFiles; readonly onNew: () => void }) {
  const { t } = useTranslation('people')
  return (
    <>
      <PageHeading title={t('title')} lede={t('lede')} />
      <EmptyState
        icon={Users}
        title={t('empty.title')}
        action={
          <div className={styles.actions}>
            <Button look="primary" onPress={onNew}>
              {t('new')}
            </Button>
            <Button onPress={() => void files.choose()}>{t('import.open')}</Button>
            <LinkButton href={hrefOf(paths.visitingCard)}>{t('card.open')}</LinkButton>
          </div>
        }
      >
        <p>{t('empty.text')}</p>
      </EmptyState>
    </>
  )
}
