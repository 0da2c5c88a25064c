import { useTranslation } from 'react-i18next'
import { useFormat } from '../../app/format.ts'
import type { PlotData, PlotPoint } from './plot-data.ts'

/** What the drawing shows, in words: the ends and the extremes of each series. */
export const useDescription = ({ series, look, digits }: PlotData): string => {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const at = ({ x, y }: PlotPoint) => {
    const value = format.number(y, { minimumFractionDigits: digits, maximumFractionDigits: digits })
    return t('at', { value, x })
  }
  const sentences = series.flatMap(({ name, points }) => {
    const known = points.filter(({ y }) => !Number.isNaN(y))
    const [first, last] = [known[0], known.at(-1)]
    const byValue = known.toSorted((a, b) => a.y - b.y)
    const [lowest, highest] = [byValue[0], byValue.at(-1)]
    if (!first || !last || !lowest || !highest) return []
    return [
      look === 'line'
        ? t('describeLine', { name, first: at(first), last: at(last), lowest: at(lowest), highest: at(highest) })
        : t('describeBars', { name, lowest: at(lowest), highest: at(highest) }),
    ]
  })
  return [t(`look.${look}`), ...sentences, t('asTableToo')].join(' ')
}
