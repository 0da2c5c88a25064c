import { useEffect } from 'react'
import { ConnectionBanner } from './connection-banner.tsx'
import { DraftBanner } from './draft-banner.tsx'
import { features } from './features.ts'
import { useCompact } from './folding.ts'
import styles from './frame.module.css'
import { usePlace } from './hash-location.ts'
import { Keysheet } from './keysheet.tsx'
import { NotebookPanel } from './notebook-panel.tsx'
import { Notices } from './notices.tsx'
import { Pages } from './pages.tsx'
import { Rail } from './rail.tsx'
import { StatusBar } from './status-bar.tsx'
import { usePageState } from './store-context.tsx'

const panel = features.find((feature) => feature.panel)?.panel
const overlays = features.flatMap(({ overlay }) => (overlay ? [overlay] : []))

/** The whole window: rail, columns, notebook panel, status line, and what floats above them. */
export function Frame() {
  const panelOpen = usePageState((state) => state.panel.isOpen)
  const closePanel = usePageState((state) => state.closePanel)
  const compact = useCompact()
  const place = usePlace()

  // Where the panel covers the page, going somewhere means wanting to see it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the going that counts
  useEffect(() => {
    if (compact) closePanel()
  }, [place])

  return (
    <div className={styles.frame}>
      <div className={styles.banners}>
        <ConnectionBanner />
        <DraftBanner />
      </div>
      <Rail />
      <main className={styles.main} tabIndex={-1} inert={compact && panelOpen}>
        <Pages />
      </main>
      {panel && panelOpen && <NotebookPanel content={panel} />}
      <StatusBar hasPanel={panel !== undefined} />
      <Notices />
      <Keysheet />
      {overlays.map((Overlay, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <Overlay key={index} />
      ))}
    </div>
  )
}
