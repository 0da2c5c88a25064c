import { useTranslation } from 'react-i18next'
import type { PlacedPassage } from '../../../shared/contract/passages.ts'
import { useLanguage } from '../../app/language.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { usePreferences } from '../../app/preferences.ts'
import { useCall } from '../../client/use-call.ts'
import { Button } from '../../ui/button.tsx'
import styles from './linked-passage.module.css'
import { PassageWords } from './passage-words.tsx'
import { useLinkedId } from './use-jump.ts'
import { usePassageActions } from './use-passage-actions.ts'

/**
 * What one must know of the passage that the address names: that its text was rewritten, is gone, or
 * stands in the other language. Nothing where it stands as it was marked.
 */
export function LinkedPassage() {
  const { t } = useTranslation('passages')
  const id = useLinkedId()
  const { data, error } = useCall('passages.get', { id: id ?? '' }, { enabled: id !== null })
  if (id === null) return null
  // Also an address no passage can have.
  if (error?.code === 'not-found' || error?.code === 'bad-input') {
    return (
      <div className={styles.linked} role="status">
        <p>{t('linked.unknown')}</p>
      </div>
    )
  }
  return data ? <Linked passage={data} /> : null
}

function Linked({ passage }: { readonly passage: PlacedPassage }) {
  const { t } = useTranslation('passages')
  const language = useLanguage()
  const [, change] = usePreferences()
  const { restore, adopt } = usePassageActions()
  const { place, removedAt } = passage
  if (removedAt !== null) {
    return (
      <div className={styles.linked} role="status">
        <p>{t('linked.removed')}</p>
        <Words passage={passage} />
        <Button size="small" onPress={() => void restore(passage)}>
          {t('actions.restore')}
        </Button>
      </div>
    )
  }
  if (place.state === 'orphaned') {
    return (
      <div className={styles.linked} role="status">
        <p>{t(`linked.${place.reason}`)}</p>
        <Words passage={passage} />
        <a href={hrefOf(paths.passages)}>{t('all')}</a>
      </div>
    )
  }
  if (passage.language !== language) {
    return (
      <div className={styles.linked} role="status">
        <p>{t(`linked.otherLanguage.${passage.language}`)}</p>
        <Button size="small" onPress={() => void change({ language: passage.language })}>
          {t(`readIn.${passage.language}`)}
        </Button>
      </div>
    )
  }
  if (place.state === 'changed') {
    return (
      <div className={styles.linked} role="status">
        <p>{t('linked.changed')}</p>
        <Words passage={passage} />
        <Button size="small" onPress={() => void adopt(passage)}>
          {t('actions.adopt')}
        </Button>
      </div>
    )
  }
  return null
}

function Words({ passage }: { readonly passage: PlacedPassage }) {
  return (
    <div className={styles.words}>
      <PassageWords passage={passage} />
    </div>
  )
}
