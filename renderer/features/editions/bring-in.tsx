import clsx from 'clsx'
import { FolderOpen } from 'lucide-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { CallError } from '../../app/call-error.tsx'
import { useFormat } from '../../app/format.ts'
import { Button } from '../../ui/button.tsx'
import styles from './editions.module.css'
import { useBringIn, useDroppedFile } from './use-bring-in.ts'

/** A bundle comes in by button or by dropping its file. It replaces the library whole or not at all. */
export function BringIn() {
  const { t } = useTranslation('editions')
  const format = useFormat()
  const { state, pick, take } = useBringIn()
  const onFile = useCallback((file: File) => void take(file.name, () => file.text()), [take])
  const isOver = useDroppedFile(onFile)

  return (
    <section className={clsx(styles.bringIn, isOver && styles.over)} aria-labelledby="bring-in">
      <h2 id="bring-in" className={styles.heading}>
        {t('bringIn.title')}
      </h2>
      <p className={styles.text}>{t('bringIn.text')}</p>
      <Button icon={FolderOpen} isDisabled={state.kind === 'working'} onPress={() => void pick()}>
        {t('bringIn.choose')}
      </Button>
      <p role="status" className={styles.outcome}>
        {state.kind === 'working' && t('bringIn.working', { file: state.fileName })}
        {state.kind === 'done' &&
          (state.report.added + state.report.changed + state.report.removed === 0
            ? t('bringIn.same', { edition: format.number(state.report.edition) })
            : t('bringIn.done', {
                edition: format.number(state.report.edition),
                added: format.number(state.report.added),
                changed: format.number(state.report.changed),
                removed: format.number(state.report.removed),
              }))}
      </p>
      {state.kind === 'refused' && (
        <CallError error={state.error} title={t('bringIn.refused', { file: state.fileName })} heading="p" />
      )}
    </section>
  )
}
