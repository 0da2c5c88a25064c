import { AArrowDown, AArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../app/format.ts'
import { textSizes, usePreferences } from '../../app/preferences.ts'
import { Announcer } from '../../ui/announcer.tsx'
import { IconButton } from '../../ui/icon-button.tsx'

/** Makes the text to read smaller or larger, a step at a time; the same preference as in the settings. */
export function TextSizeButtons() {
  const { t } = useTranslation('briefings')
  const format = useFormat()
  const [{ textSize }, change] = usePreferences()
  const at = textSizes.indexOf(textSize)
  const smaller = textSizes[at - 1]
  const larger = textSizes[at + 1]
  return (
    <>
      <IconButton
        size="small"
        icon={AArrowDown}
        label={t('textSmaller')}
        isDisabled={smaller === undefined}
        onPress={() => smaller !== undefined && void change({ textSize: smaller })}
      />
      <IconButton
        size="small"
        icon={AArrowUp}
        label={t('textLarger')}
        isDisabled={larger === undefined}
        onPress={() => larger !== undefined && void change({ textSize: larger })}
      />
      <Announcer message={t('textSize', { size: format.number(textSize / 100, { style: 'percent' }) })} />
    </>
  )
}
