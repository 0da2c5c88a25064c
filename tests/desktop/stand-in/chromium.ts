import { readFileSync } from 'node:fs'
import type { BrowserContext, Frame, Page, Request as PageRequest, Route } from '@playwright/test'
import type { ElectronStandIn } from '../electron-stand-in.ts'
import type { FrameStandIn } from './ipc-pair.ts'
import { type PageBindings, preloadScript } from './page-half.ts'
import type { ContentsStandIn, OpenSurface } from './window.ts'

/** Chromium cannot navigate to a scheme it does not know, so the page lives at this origin instead. */
const REAL = 'https://valise.invalid'
const ELECTRON = 'app://valise'

const toReal = (url: string): string => (url.startsWith(`${ELECTRON}/`) ? REAL + url.slice(ELECTRON.length) : url)
const toElectron = (url: string): string => (url.startsWith(`${REAL}/`) ? ELECTRON + url.slice(REAL.length) : url)
const toElectronOrigin = (origin: string): string => (origin === REAL ? ELECTRON : origin)

/** What the browser saw happen. */
export interface Sightings {
  /** Requests that the session's guard stopped, in Electron's addresses. */
  readonly refused: string[]
  /** Navigations that the page's guard stopped. */
  readonly heldBack: string[]
  /** Windows that the page wanted to open and did not get. */
  readonly windowsDenied: string[]
  /** Whatever the page complained about. */
  readonly complaints: string[]
}

/** Real Chromium behind the stand-in: its pages, and what happened in them. */
export interface Browser {
  readonly openSurface: OpenSurface
  readonly sightings: Sightings
  /** The page of the newest window. */
  page(): Page
  /** Puts the stand-in behind the browser; before the first window. */
  connect(electron: ElectronStandIn): Promise<void>
}

const frameOf = async (frame: Frame): Promise<FrameStandIn> => ({
  url: toElectron(frame.url()),
  origin: toElectronOrigin(await frame.evaluate(() => self.origin)),
  parent: frame.parentFrame() === null ? null : ({} as FrameStandIn['parent']),
})

export const createBrowser = (context: BrowserContext, preload: string): Browser => {
  const sightings: Sightings = { refused: [], heldBack: [], windowsDenied: [], complaints: [] }
  const owners = new Map<Page, ContentsStandIn>()
  /** Addresses that main itself asked a page to load: the guard is not asked about those. */
  const loading = new Map<Page, string>()
  let newest: Page | null = null

  /** A new window's first request has no frame yet. */
  const frameOfRequest = (request: PageRequest): Frame | null => {
    try {
      return request.frame()
    } catch {
      return null
    }
  }

  /** Whether a guard of the page stops this request; writes down that it did. */
  const isHeldBack = (request: PageRequest): boolean => {
    if (!request.isNavigationRequest()) return false
    const url = toElectron(request.url())
    const frame = frameOfRequest(request)
    const page = frame?.page()
    const contents = page && owners.get(page)
    if (!frame || !contents) {
      const isDenied = [...owners.values()].every((opener) => !opener.mayOpenWindow(url))
      if (isDenied) sightings.windowsDenied.push(url)
      return isDenied
    }
    const isMainFrame = frame === page.mainFrame()
    if (isMainFrame && loading.get(page) === url) {
      loading.delete(page)
      return false
    }
    const isDenied = !contents.mayNavigate(url, isMainFrame)
    if (isDenied) sightings.heldBack.push(url)
    return isDenied
  }

  const answer = async (electron: ElectronStandIn, route: Route): Promise<void> => {
    const request = route.request()
    const url = toElectron(request.url())
    if (isHeldBack(request)) return route.abort('aborted')
    if (!(await electron.session.mayRequest(url))) {
      sightings.refused.push(url)
      return route.abort('blockedbyclient')
    }
    const response = await electron.protocol.answer(new Request(url, { method: request.method() }))
    if (!response) return route.abort('failed')
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  }

  const openPage = async (contents: ContentsStandIn): Promise<Page> => {
    const page = await context.newPage()
    owners.set(page, contents)
    newest = page
    page.on('popup', async (popup) => {
      if (!contents.mayOpenWindow(toElectron(popup.url()))) await popup.close()
    })
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') sightings.complaints.push(message.text())
    })
    page.on('pageerror', (error) => sightings.complaints.push(String(error)))
    return page
  }

  return {
    sightings,
    page: () => {
      if (!newest) throw new Error('no window is open')
      return newest
    },
    openSurface: (contents) => {
      const opened = openPage(contents)
      return {
        load: async (url) => {
          const page = await opened
          loading.set(page, url)
          await page.goto(toReal(url))
        },
        deliver: async (channel, sent) => {
          const page = await opened
          await page.evaluate(
            ([to, message]) => (window as Window & Partial<PageBindings>).standInDeliver?.(to, message),
            [channel, sent] as const,
          )
        },
        close: async () => {
          const page = await opened
          await page.close()
        },
      }
    },
    connect: async (electron) => {
      await context.exposeBinding('standInInvoke', async ({ page, frame }, channel: string, sent: readonly unknown[]) =>
        electron.ipc.invoke(owners.get(page), await frameOf(frame), channel, sent),
      )
      await context.addInitScript({ content: preloadScript(readFileSync(preload, 'utf8')) })
      await context.route('**/*', (route) => answer(electron, route))
    },
  }
}
