import { mkdtempSync, rmSync, watch } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BuiltBundle, buildBundle, readBundle } from '../core/index.ts'
import { ValiseError } from '../shared/contract/errors.ts'
import { openInBrowser } from './browser.ts'
import { ensurePage } from './build.ts'
import { type DraftCore, startDraftCore } from './draft-core.ts'
import { paths } from './paths.ts'
import { serve } from './serve.ts'
import { untilTold } from './until-told.ts'

export interface Preview {
  /** The content folder. */
  readonly directory: string
  /** The bundle the draft follows, to show what it changes: its path and its text. */
  readonly against: { readonly file: string; readonly text: string } | null
  readonly port: number
  readonly openBrowser: boolean
}

/** How long the folder must be still after a change, in milliseconds: an editor saves in several steps. */
const STILL = 200

const say = (line: string): boolean => process.stdout.write(`${line}\n`)
const complain = (text: string): boolean => process.stderr.write(`${text}\n`)

const tellWarnings = ({ warnings }: BuiltBundle): void => {
  if (warnings.length === 0) return
  complain(`Warnings: ${warnings.length}`)
  for (const { where, message } of warnings) complain(`  ${where}: ${message}`)
}

/** Builds the draft and shows it where it is good and new; says what is wrong otherwise. */
const createRefresh = ({ directory, against }: Preview, core: DraftCore): (() => Promise<void>) => {
  const earlier = against && { ...against, content: readBundle(against.text).content }
  let shown = ''
  return async () => {
    try {
      const built = buildBundle(directory)
      const { text, content } = built
      if (text === shown) return
      const follows = earlier !== null && earlier.content.edition < content.edition
      if (earlier && !follows)
        complain(
          `${earlier.file} is edition ${earlier.content.edition} and so is no edition before ${content.edition}: raise “edition” in mission.yaml to see what changed.`,
        )
      await core.show(text, follows ? earlier.file : null)
      shown = text
      say(`Draft of edition ${content.edition} is shown.`)
      tellWarnings(built)
    } catch (error) {
      // A file may be gone between listing and reading it; the next change tells.
      complain(error instanceof Error ? error.message : String(error))
      complain(
        shown === '' ? 'The draft is shown as soon as this is mended.' : 'The last good draft stays on the page.',
      )
    }
  }
}

/** Calls back when something in a folder changed and has been still for a moment; one call at a time. */
const follow = (directory: string, onChange: () => Promise<void>): (() => void) => {
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const watcher = watch(directory, { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(onChange)
    }, STILL)
  })
  watcher.on('error', (error) => complain(`The folder cannot be followed any more: ${error.message}`))
  return () => {
    clearTimeout(timer)
    watcher.close()
  }
}

const refuseOtherFolders = (directory: string): void => {
  try {
    buildBundle(directory)
  } catch (error) {
    if (!(error instanceof ValiseError) || error.details?.problems === undefined) throw error
  }
}

/**
 * Serves the reader on the draft in a content folder until the process is told to stop. Its data
 * folder is a temporary one: neither the delegate's library nor the notebook is touched.
 */
export const runPreview = async (preview: Preview): Promise<void> => {
  refuseOtherFolders(preview.directory)
  await ensurePage()
  const told = untilTold()
  const dataDir = mkdtempSync(join(tmpdir(), 'valise-preview-'))
  const core = startDraftCore(dataDir)
  try {
    const refresh = createRefresh(preview, core)
    const page = await serve({ core, rendererDir: paths.renderer, port: preview.port })
    const stop = follow(preview.directory, refresh)
    await refresh()
    say(`Valise is ready: ${page.url}`)
    say(`Save a file in ${preview.directory} and the page follows. Ctrl+C ends the preview.`)
    if (preview.openBrowser) void openInBrowser(page.url)
    await told
    stop()
    await page.close()
  } finally {
    await core.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
