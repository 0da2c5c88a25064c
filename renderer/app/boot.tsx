import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../client/context.tsx'
import { Button } from '../ui/button.tsx'
import { Loading } from '../ui/loading.tsx'
import { App } from './app.tsx'
import { useErrorSentence } from './call-error.tsx'
import { useTranslator } from './language.ts'
import { languageOf } from './preferences.ts'
import { StartScreen } from './start-screen.tsx'
import { createPageStore, type PageStore } from './store.ts'

type Boot =
  | { readonly at: 'start' }
  | { readonly at: 'ready'; readonly store: PageStore }
  | { readonly at: 'failed'; readonly error: unknown }

/** Asks the core how it stands, then shows the app; or says why there is none. */
export function BootedApp(): ReactNode {
  const client = useClient()
  const { t } = useTranslation('frame')
  const i18n = useTranslator()
  const { t: common } = useTranslation('common')
  const sentence = useErrorSentence()
  const [boot, setBoot] = useState<Boot>({ at: 'start' })

  const begin = useCallback(async () => {
    setBoot({ at: 'start' })
    try {
      const state = await client.call('app.state', {})
      await i18n.changeLanguage(languageOf(state.preferences))
      setBoot({ at: 'ready', store: createPageStore(state) })
    } catch (error) {
      setBoot({ at: 'failed', error })
    }
  }, [client, i18n])

  /** A core that was left alone is started first; any other reason may be gone by now. */
  const retry = async (): Promise<void> => {
    await client.call('app.restart', {}).catch(() => {})
    await begin()
  }

  useEffect(() => void begin(), [begin])

  if (boot.at === 'start') return <Loading />
  if (boot.at === 'ready') return <App store={boot.store} />
  return (
    <StartScreen
      title={t('boot.title')}
      action={
        <Button look="primary" onPress={() => void retry()}>
          {common('retry')}
        </Button>
      }
    >
      <p role="alert">{sentence(boot.error)}</p>
    </StartScreen>
  )
}
