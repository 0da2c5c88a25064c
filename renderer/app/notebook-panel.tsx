import { X } from 'lucide-react'
import { type ComponentType, type LazyExoticComponent, Suspense, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/icon-button.tsx'
import { Loading } from '../ui/loading.tsx'
import { Crash } from './crash.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { NeedsNotebook } from './needs-notebook.tsx'
import styles from './notebook-panel.module.css'
import { usePageState } from './store-context.tsx'

/** The notebook beside the page: the place where one writes while reading. */
export function NotebookPanel({ content: Content }: { readonly content: LazyExoticComponent<ComponentType> }) {
  const { t } = useTranslation('frame')
  const close = usePageState((state) => state.closePanel)
  const ref = useRef<HTMLElement>(null)

  useLayoutEffect(() => {
    const panel = ref.current
    const before = document.activeElement
    panel?.focus()
    return () => {
      // Whoever wrote in the panel goes on reading where she was.
      if (panel?.contains(document.activeElement) && before instanceof HTMLElement)
        before.focus({ preventScroll: true })
    }
  }, [])

  return (
    <aside ref={ref} tabIndex={-1} className={styles.panel} aria-label={t('panel.label')}>
      <div className={styles.close}>
        <IconButton icon={X} label={t('panel.close')} keys="Mod+J" size="small" tipPlacement="left" onPress={close} />
      </div>
      <ErrorBoundary fallback={(_, retry) => <Crash retry={retry} />}>
        <Suspense fallback={<Loading />}>
          <NeedsNotebook heading="h2">
            <Content />
          </NeedsNotebook>
        </Suspense>
      </ErrorBoundary>
    </aside>
  )
}
