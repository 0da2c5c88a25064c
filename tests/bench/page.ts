import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { cli, type HostProcess, startHost } from '../e2e/host-process.ts'
import { noteEditor } from '../pages/notes.ts'
import { chromiumOptions } from '../support/tools.ts'
import { type Bench, type Row, row } from './measure.ts'
import { fillNotebook, MANY, noteId } from './notebook.ts'

const VISITS = 9
const KEYS = 200
const FRAMES = 240
/** One refresh of a screen, and what a clock may be off. */
const FRAME = 17

const shipped = fileURLToPath(new URL('../../dist/mission.valise', import.meta.url))

/** Goes to an address and answers with the time until a selector is there and painted. */
const timeTo = (page: Page, address: string, selector: string): Promise<number> =>
  page.evaluate(
    ([hash, awaited]) =>
      new Promise<number>((resolve) => {
        const from = performance.now()
        location.hash = hash
        const look = (): void => {
          if (document.querySelector(awaited)) requestAnimationFrame(() => resolve(performance.now() - from))
          else requestAnimationFrame(look)
        }
        look()
      }),
    [address, selector] as const,
  )

const visits = async (page: Page, address: (visit: number) => string, selector: string): Promise<number[]> => {
  const times: number[] = []
  for (let visit = 0; visit < VISITS; visit += 1) {
    await page.evaluate(() => {
      location.hash = '#/sos'
    })
    await page.locator(selector).first().waitFor({ state: 'detached' })
    times.push(await timeTo(page, address(visit), selector))
  }
  return times
}

/** Scrolls the list a screen's sixth each frame and answers with the length of each frame. */
const scroll = (page: Page): Promise<number[]> =>
  page.evaluate(
    (frames) =>
      new Promise<number[]>((resolve, reject) => {
        let scroller = document.querySelector('[role="option"]')?.parentElement ?? null
        while (scroller && scroller.scrollHeight <= scroller.clientHeight + 1) scroller = scroller.parentElement
        if (!scroller) return reject(new Error('the list does not scroll'))
        const list = scroller
        const lengths: number[] = []
        let last = performance.now()
        const step = (): void => {
          const now = performance.now()
          lengths.push(now - last)
          last = now
          list.scrollTop += 120
          if (lengths.length < frames) requestAnimationFrame(step)
          else resolve(lengths.slice(1))
        }
        requestAnimationFrame(step)
      }),
    FRAMES,
  )

/** Types into the note and answers with the time from each key to the painted letter. */
const type = async (page: Page): Promise<number[]> => {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { times })
    addEventListener(
      'keydown',
      ({ timeStamp }) => requestAnimationFrame(() => times.push(performance.now() - timeStamp)),
      {
        capture: true,
      },
    )
  })
  for (let key = 0; key < KEYS; key += 1) await page.keyboard.press('abcdefgh '[key % 9] ?? 'a')
  return page.evaluate(() => (window as Window & { times?: number[] }).times ?? [])
}

/** Syncs one new edition after the other until it is told to stop. */
const importing = (host: HostProcess): { stop(): Promise<number> } => {
  const bundle = JSON.parse(readFileSync(shipped, 'utf8')) as {
    content: { edition: number; sources: { title: string }[] }
  }
  const token = new URLSearchParams(new URL(host.url).hash.slice(1)).get('token') ?? ''
  let going = true
  const work = (async () => {
    let done = 0
    while (going) {
      bundle.content.edition += 1
      for (const source of bundle.content.sources)
        source.title = `${source.title.slice(0, 80)} ${bundle.content.edition}`
      const reply = await fetch(`http://127.0.0.1:${host.port}/call/library.sync`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ bundle: JSON.stringify(bundle) }),
      })
      const { ok } = (await reply.json()) as { ok: boolean }
      if (!ok) throw new Error('the edition was refused')
      done += 1
    }
    return done
  })()
  return {
    stop: () => {
      going = false
      return work
    },
  }
}

const memory = ({ pid }: HostProcess): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024

/** What is seen in real Chromium with a notebook of 100,000 notes, in the app as it is built. */
export const page: Bench = {
  name: 'page',
  async run({ manyNotes }) {
    if (!existsSync(cli)) throw new Error('The app is not built: run “npm run build”.')
    fillNotebook(manyNotes, MANY, MANY)
    const host = await startHost(manyNotes)
    const browser = await chromium.launch(chromiumOptions())
    try {
      const tab = await browser.newPage({ viewport: { width: 1280, height: 800 } })
      await tab.goto(host.url)
      await tab.getByRole('navigation').first().waitFor()
      const many = `${MANY.toLocaleString('en')} notes`
      const list = await visits(tab, () => '#/notes', '[role="option"]')
      const frames = await scroll(tab)
      const slow = (frames.filter((length) => length > FRAME).length / frames.length) * 100
      const open = await visits(tab, (visit) => `#/notes/${noteId((visit * 997) % MANY)}`, '[contenteditable="true"]')

      const note = noteEditor(tab.getByRole('main'))
      await note.body.click()
      const quiet = await type(tab)
      const work = importing(host)
      const busy = await type(tab)
      const editions = await work.stop()
      const share: Row = {
        name: `frames over ${FRAME} ms while ${many} are scrolled`,
        unit: '%',
        runs: frames.length,
        median: slow,
        low: slow,
        high: slow,
      }
      const resident = memory(host)
      return [
        row(`the list of ${many} painted`, list),
        share,
        row(`one of ${many} opened and painted`, open),
        row(`a key to its painted letter, while ${editions} editions came in`, busy, {
          baseline: { name: 'while nothing else is done', samples: quiet },
          single: true,
        }),
        {
          name: `memory of the host with ${many}, after all this`,
          unit: 'MB',
          runs: 1,
          median: resident,
          low: resident,
          high: resident,
        },
      ]
    } finally {
      await browser.close()
      await host.kill()
    }
  },
}
