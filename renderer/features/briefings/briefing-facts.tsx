import { Languages } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { BriefingPage } from '../../../shared/contract/library.ts'
import { useFormat } from '../../app/format.ts'
import { useLanguage } from '../../app/language.ts'
import { Kicker } from '../../app/page-heading.tsx'
import { hrefOf, paths } from '../../app/paths.ts'
import { usePreferences } from '../../app/preferences.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { DatedBadges } from '../library/dated-badges.tsx'
import styles from './briefing-facts.module.css'
import { OutlineMenu, type OutlineProps } from './outline.tsx'
import { PaperButtons } from './paper-buttons.tsx'
import { TextSizeButtons } from './text-size-buttons.tsx'

export interface BriefingFactsProps {
  readonly briefing: BriefingPage
  readonly outline: OutlineProps
}

/** The line above a briefing's title: what it is, how old, how long; the other language, the sections. */
export function BriefingFacts({ briefing, outline }: BriefingFactsProps) {
  const { t } = useTranslation('briefings')
  const language = useLanguage()
  const format = useFormat()
  const [, change] = usePreferences()
  const other = language === 'en' ? 'fr' : 'en'
  return (
    <>
      <Kicker>{t(`kind.${briefing.kind}`)}</Kicker>
      <DatedBadges asOf={briefing.asOf} reviewBy={briefing.reviewBy} />
      {briefing.change !== null && (
        <a href={hrefOf(paths.briefingChanges(briefing.id, 'edition'))} className={styles.change}>
          <Badge tone="accent">{t(`changeTitle.${briefing.change}`)}</Badge>
        </a>
      )}
      <span className={styles.minutes}>{format.minutes(briefing.minutes[language])}</span>
      <span className={styles.tools}>
        <TextSizeButtons />
        <PaperButtons briefingId={briefing.id} />
        <Button
          look="quiet"
          size="small"
          icon={Languages}
          lang={other}
          aria-label={t(`readInOther.${language}`)}
          onPress={() => void change({ language: other })}
        >
          {t(`otherLanguage.${language}`)}
        </Button>
        {outline.sections.length > 1 && (
          <span className={styles.menu}>
            <OutlineMenu {...outline} />
          </span>
        )}
      </span>
    </>
  )
}
