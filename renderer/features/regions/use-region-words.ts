import { useTranslation } from 'react-i18next'
import type { Text } from '../../../shared/model/primitives.ts'
import type { Issuer } from '../../../shared/model/region.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/language.ts'
import type { RegionRow } from './region-rows.ts'
import { wordsOf } from './steps.ts'

/** A region in a sentence: its name, its step by one issuer, the step of a part of it, and the cities of the route in it. */
export const useRegionWords = (issuer: Issuer): ((row: RegionRow, cities?: readonly Text[]) => string) => {
  const { t } = useTranslation('regions')
  const text = useText()
  const format = useFormat()
  return (row, cities = []) => {
    const step = row.steps.get(issuer.id)
    const facts = [
      step ? text(wordsOf(issuer, step.level)) : t('notListed'),
      ...(step && step.inPart !== null ? [t('map.inPart', { step: text(wordsOf(issuer, step.inPart)) })] : []),
      ...(row.exceptions.includes(issuer.id) ? [t('map.exceptions')] : []),
      ...(cities.length > 0 ? [t('map.route', { cities: format.list(cities.map(text)) })] : []),
    ]
    return t('map.region', { region: row.name, facts: facts.join('; ') })
  }
}
