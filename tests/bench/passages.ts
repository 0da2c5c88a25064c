import { fileURLToPath } from 'node:url'
import { buildBundle } from '../../core/index.ts'
import { Bundle, type BundleContent } from '../../shared/model/bundle.ts'
import { readingText } from '../../shared/text/reading-text.ts'
import { openCore } from './core.ts'
import { type Bench, inTurns, row } from './measure.ts'

const PASSAGES = 320
const WORDS = 12
const RUNS = 5

const content = fileURLToPath(new URL('../../assets/content', import.meta.url))

/** The next edition, with a word put into most sentences, so that most passages have to be looked for. */
const rewritten = (first: BundleContent, edition: number): string => {
  const rewrite = (body: string): string => body.replace(/([a-z]{4}) ([a-z]{4})/g, `$1 now${edition} $2`)
  const next = {
    ...first,
    edition,
    briefings: first.briefings.map((briefing) => ({
      ...briefing,
      body: { ...briefing.body, en: rewrite(briefing.body.en) },
    })),
  }
  return JSON.stringify({ format: 'valise-bundle/1', content: next, signatures: [] })
}

/** What somebody who marked a lot waits for after another edition, and what others wait for meanwhile. */
export const passages: Bench = {
  name: 'passages',
  async run({ own }) {
    const { text } = buildBundle(content)
    const first = Bundle.parse(JSON.parse(text)).content
    const core = openCore(own)
    await core.call('library.sync', { bundle: text })
    const readings = first.briefings.map(({ id, body }) => ({ id, text: readingText(body.en).text }))
    for (let count = 0; count < PASSAGES; count += 1) {
      const { id, text: reading } = readings[count % readings.length] ?? { id: '', text: '' }
      const words = [...reading.matchAll(/\S+/g)]
      const at = Math.floor((words.length * (count + 1)) / (PASSAGES + 2))
      const start = words[at]?.index ?? 0
      const end = Math.min(reading.length, words[at + WORDS]?.index ?? reading.length)
      const exact = reading.slice(start, end).trimEnd()
      await core.call('passages.create', { briefing: id, language: 'en', start, end: start + exact.length, exact })
    }
    const note = await core.call('notes.create', { title: 'Meanwhile', body: '' })
    let { version } = note
    let edition = first.edition
    const save = async (): Promise<void> => {
      version += 1
      await core.call('notes.update', {
        id: note.id,
        version: version - 1,
        title: 'Meanwhile',
        body: `saved ${version}`,
      })
    }
    const nextEdition = async (): Promise<void> => {
      edition += 1
      await core.call('library.sync', { bundle: rewritten(first, edition) })
    }
    let listing: Promise<unknown> = Promise.resolve()
    const samples = await inTurns(
      {
        cold: { prepare: nextEdition, run: () => core.call('passages.list', {}) },
        warm: { run: () => core.call('passages.list', {}) },
        meanwhile: {
          prepare: async () => {
            await nextEdition()
            listing = core.call('passages.list', {})
            // The list has begun when the save is asked for, as another message to the core's thread.
            await new Promise((resolve) => setImmediate(resolve))
          },
          run: save,
        },
        alone: { prepare: () => listing.then(() => {}), run: save },
      },
      { runs: RUNS },
    )
    core.close()
    return [
      row(`${PASSAGES} passages found again, first after a rewritten edition`, samples.cold, {
        baseline: { name: 'the second time', samples: samples.warm },
      }),
      row('a note saved while they are looked for', samples.meanwhile, {
        baseline: { name: 'a note saved alone', samples: samples.alone },
      }),
    ]
  },
}
