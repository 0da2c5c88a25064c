import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { parseAddress } from '../../../../shared/text/address.ts'
import { useErrorSentence } from '../../../app/call-error.tsx'
import { navigate } from '../../../app/hash-location.ts'
import { pathOfAddress } from '../../../app/paths.ts'
import { usePageState } from '../../../app/store-context.tsx'
import { useClient } from '../../../client/context.tsx'
import { linkKind } from '../markdown/links.ts'
import type { LinkOpener } from './link.ts'

/** Follows a link of a note: inside the app by going there, outside by asking the machine, else not at all. */
export const useLinkOpener = (): LinkOpener => {
  const { t } = useTranslation('notes')
  const { native } = useClient()
  const notify = usePageState((state) => state.notify)
  const sentence = useErrorSentence()
  return useCallback(
    (address) => {
      const place = parseAddress(address)
      const path = place && pathOfAddress(place)
      if (path !== null) navigate(path)
      else if (linkKind(address) === 'outside') {
        native.openLink(address).catch((error: unknown) => notify({ message: sentence(error), tone: 'error' }))
      } else notify({ message: t('link.nowhere') })
    },
    [native, notify, sentence, t],
  )
}
