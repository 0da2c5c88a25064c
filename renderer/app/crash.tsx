import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '../ui/button.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { hrefOf, paths } from './paths.ts'

/** What stands in place of a page that could not be drawn. */
export function Crash({ retry }: { readonly retry: () => void }) {
  const { t } = useTranslation('frame')
  const { t: common } = useTranslation('common')
  return (
    <ErrorState
      heading="h1"
      title={t('crash.title')}
      action={
        <>
          <Button look="primary" onPress={retry}>
            {common('retry')}
          </Button>
          <LinkButton href={hrefOf(paths.today)}>{t('crash.home')}</LinkButton>
        </>
      }
    >
      <p>{t('crash.text')}</p>
    </ErrorState>
  )
}
