import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '../ui/button.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { usePageTitle } from './navigation.tsx'
import { hrefOf, paths } from './paths.ts'

/** What stands in place of a page that could not be drawn. */
export function Crash({ retry }: { readonly retry: () => void }) {
  const { t } = useTranslation('frame')
  const { t: common } = useTranslation('common')
  const ref = usePageTitle(t('crash.title'))
  return (
    <ErrorState
      heading="h1"
      headingRef={ref}
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
