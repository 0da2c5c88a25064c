import { useTranslation } from 'react-i18next'
import { useClient } from '../client/context.tsx'
import { Button } from '../ui/button.tsx'
import { FullScreen } from '../ui/full-screen.tsx'
import { useErrorSentence } from './call-error.tsx'
import { useStandstill } from './use-standstill.ts'

/** What stands over the page after the core stopped by itself: what happened, what was kept, how it goes on. */
export function Standstill() {
  const { t } = useTranslation('frame')
  const { native } = useClient()
  const sentence = useErrorSentence()
  const { at, goOn, startAgain } = useStandstill()
  if (at.kind === 'running') return null

  const log =
    native.kind === 'desktop' ? (
      <Button onPress={() => void native.showLog()}>{t('standstill.showLog')}</Button>
    ) : undefined
  const logText = native.kind === 'desktop' ? t('standstill.log') : t('standstill.logAt', { path: at.logFile })

  if (at.kind === 'starting') {
    return (
      <FullScreen title={t('standstill.starting.title')} actions={log}>
        <p>{t('standstill.starting.text')}</p>
        <p>{t('standstill.starting.wait')}</p>
      </FullScreen>
    )
  }
  if (at.kind === 'resting') {
    return (
      <FullScreen
        title={t('standstill.resting.title')}
        actions={
          <>
            <Button look="primary" onPress={startAgain}>
              {t('standstill.startAgain')}
            </Button>
            {log}
          </>
        }
      >
        <p>{at.error === null ? t('standstill.resting.text') : sentence(at.error)}</p>
        <p>{t('standstill.resting.kept')}</p>
        <p>{logText}</p>
      </FullScreen>
    )
  }
  const kept = at.isLocked ? (at.isSaved ? 'locked' : 'lockedUnsaved') : at.isSaved ? 'saved' : 'unsaved'
  return (
    <FullScreen
      title={t('standstill.again.title')}
      actions={
        <>
          <Button look="primary" onPress={goOn}>
            {t('standstill.goOn')}
          </Button>
          {log}
        </>
      }
    >
      <p>{t('standstill.again.text')}</p>
      <p>{t(`standstill.again.${kept}`)}</p>
      <p>{logText}</p>
    </FullScreen>
  )
}
