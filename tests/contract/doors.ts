import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCore, startDispatcher } from '../../core/index.ts'
import { startWorker, type WorkerHandle, type WorkerOptions } from '../../core/worker-handle.ts'
import { createBridge } from '../../electron/bridge.ts'
import { answerCalls, createDoor, pushEvents } from '../../electron/ipc.ts'
import { serve } from '../../host/serve.ts'
import { createDesktopTransport } from '../../renderer/client/desktop-transport.ts'
import { createHttpTransport } from '../../renderer/client/http-transport.ts'
import type { ErrorCode, Reply } from '../../shared/contract/errors.ts'
import type { EventMessage } from '../../shared/contract/events.ts'
import type { CallName } from '../../shared/contract/index.ts'
import { createMainHalf, createPageHalf, type FrameStandIn, ownFrame } from '../desktop/stand-in/ipc-pair.ts'

/** One way to reach a core, from the caller's side. */
export interface Door {
  call(name: string, input: unknown): Promise<Reply>
  /** Resolves once whatever the core pushes from now on will be heard. */
  listen(listener: (message: EventMessage) => void): Promise<() => void>
  close(): Promise<void>
}

/** A kind of door. */
export interface DoorKind {
  readonly name: 'direct' | 'worker' | 'local page' | 'desktop'
  /** How a call is answered after the door was closed. */
  readonly afterClose: ErrorCode
  open(options: WorkerOptions): Promise<Door>
}

const silent = (): void => {}

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url)

/** What ships, where it was built for this run: it starts in a third of the time that the sources need. */
const builtWorker = at('dist/host/core-worker.js')
const workerFile = process.env.VALISE_BUILT === '1' && existsSync(builtWorker) ? builtWorker : at('core/worker.ts')

const startThread = async (options: WorkerOptions): Promise<WorkerHandle> => {
  const core = startWorker(workerFile, options, silent)
  await core.ready
  return core
}

const direct: DoorKind = {
  name: 'direct',
  afterClose: 'core-stopped',
  open: async (options) => {
    const dispatcher = startDispatcher(
      () => createCore({ ...options, now: Date.now, newId: randomUUID, log: silent }),
      silent,
    )
    return {
      call: dispatcher.dispatch,
      listen: async (listener) => dispatcher.on(listener),
      close: async () => dispatcher.close(),
    }
  },
}

const worker: DoorKind = {
  name: 'worker',
  afterClose: 'core-stopped',
  open: async (options) => {
    const core = await startThread(options)
    return { call: core.dispatch, listen: async (listener) => core.on(listener), close: core.close }
  },
}

const localPage: DoorKind = {
  name: 'local page',
  afterClose: 'transport',
  open: async (options) => {
    const core = await startThread(options)
    const rendererDir = mkdtempSync(join(tmpdir(), 'valise-page-'))
    const page = await serve({ core, rendererDir, port: 0 })
    const streaming = Promise.withResolvers<void>()
    const transport = createHttpTransport({
      token: page.token,
      base: `http://127.0.0.1:${page.port}/`,
      fetch: async (...request) => {
        const response = await fetch(...request)
        if (response.headers.get('content-type') === 'text/event-stream') streaming.resolve()
        return response
      },
      // The first pause comes after the door was closed: nobody waits for another run.
      pause: () => new Promise(() => {}),
    })
    return {
      // A page's own code asks by the names it was compiled with; a hostile one asks for anything.
      call: (name, input) => transport.call(name as CallName, input as never),
      listen: async (listener) => {
        const stop = transport.listen(listener)
        await streaming.promise
        return stop
      },
      close: async () => {
        await page.close()
        await core.close()
        rmSync(rendererDir, { recursive: true, force: true })
      },
    }
  },
}

/** The desktop's door for a page that says it is `frame`. */
export const openDesktop = async (options: WorkerOptions, frame: FrameStandIn = ownFrame): Promise<Door> => {
  const core = await startThread(options)
  const main = createMainHalf()
  const page = createPageHalf(main, frame)
  answerCalls(createDoor(main.ipcMain), core)
  pushEvents(core, () => [page.contents])
  const transport = createDesktopTransport(createBridge(page.ipcRenderer))
  return {
    call: (name, input) => transport.call(name as CallName, input as never),
    listen: async (listener) => transport.listen(listener),
    close: core.close,
  }
}

const desktop: DoorKind = { name: 'desktop', afterClose: 'core-stopped', open: (options) => openDesktop(options) }

/** Every door there is. */
export const doors: readonly DoorKind[] = [direct, worker, localPage, desktop]
