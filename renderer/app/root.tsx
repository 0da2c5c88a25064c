import type { i18n } from 'i18next'
import { I18nextProvider, useTranslation } from 'react-i18next'
import type { Client } from '../client/client.ts'
import { ClientProvider } from '../client/context.tsx'
import { BootedApp } from './boot.tsx'
import { Crash } from './crash.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { StartScreen } from './start-screen.tsx'

function NoToken() {
  const { t } = useTranslation('frame')
  return (
    <StartScreen title={t('noToken.title')}>
      <p>{t('noToken.text')}</p>
      <p>{t('noToken.kept')}</p>
    </StartScreen>
  )
}

/** Everything on the page. Without a client the page was opened without the token of a run. */
export function Root({ client, i18n }: { readonly client: Client | null; readonly i18n: i18n }) {
  return (
    <I18nextProvider i18n={i18n}>
      <ErrorBoundary fallback={(_, retry) => <Crash retry={retry} />}>
        {client ? (
          <ClientProvider client={client}>
            <BootedApp />
          </ClientProvider>
        ) : (
          <NoToken />
        )}
      </ErrorBoundary>
    </I18nextProvider>
  )
}
