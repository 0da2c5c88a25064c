import { useTranslation } from 'react-i18next'
import { type ErrorDetails, ValiseError } from '../../../shared/contract/errors.ts'
import { useFormat } from '../../app/format.ts'

/** What the refusal knows of this very file, in a sentence; `null` where the general one says it all. */
export const useRefusalFact = (error: unknown): string | null => {
  const { t } = useTranslation('editions')
  const format = useFormat()
  if (!(error instanceof ValiseError) || !error.details) return null
  const { code, details } = error
  const word = (key: keyof ErrorDetails): string => String(details[key] ?? '')
  const number = (key: keyof ErrorDetails): string => format.number(Number(details[key] ?? 0))
  switch (code) {
    case 'bundle-older':
      return t('fact.older', { found: number('found'), current: number('current') })
    case 'bundle-other-mission':
      return t('fact.otherMission', { found: word('found'), current: word('current') })
    case 'bundle-format':
      return word('found') === '' ? null : t('fact.format', { found: word('found'), known: word('known') })
    case 'bundle-hostile-key':
      return t('fact.hostileKey', { where: word('where') })
    case 'bundle-too-large':
      return details.bytes === undefined
        ? null
        : t('fact.tooLarge', { size: format.bytes(Number(details.bytes)), limit: format.bytes(Number(details.limit)) })
    default:
      return null
  }
}
