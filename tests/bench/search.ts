import Database from 'better-sqlite3'
import { openCore } from './core.ts'
import { type Bench, inTurns, row, type Work } from './measure.ts'
import { fillNotebook, MANY } from './notebook.ts'

/** Words as somebody types them: common and rare ones, two together, with and without accents. */
const TYPED = [
  'meeting',
  'contract monterrey',
  'réunion',
  'logistics',
  'querétaro visit',
  'certificate',
  'entrega',
  'xotado',
  'due diligence',
  'customs broker',
]

const keysOf = (words: string): string[] => Array.from({ length: words.length }, (_, end) => words.slice(0, end + 1))

/** The same expression the core makes of such words. */
const expression = (words: string): string => {
  const tokens = words.split(' ').filter((token) => token !== '')
  return tokens
    .map((token, index) => (index === tokens.length - 1 && !words.endsWith(' ') ? `"${token}"*` : `"${token}"`))
    .join(' AND ')
}

export const search: Bench = {
  name: 'search',
  async run({ manyNotes }) {
    const path = fillNotebook(manyNotes, MANY, MANY)
    const core = openCore(manyNotes)
    const plain = new Database(path, { readonly: true })
    const newest = plain.prepare(
      'SELECT n.id, n.title FROM note_index x JOIN note n ON n.seq = x.rowid WHERE note_index MATCH ? ORDER BY x.rowid DESC LIMIT 20',
    )
    const best = plain.prepare(
      'SELECT n.id, n.title FROM note_index x JOIN note n ON n.seq = x.rowid WHERE note_index MATCH ? ORDER BY rank LIMIT 20',
    )
    const each = (queries: readonly string[], ask: (words: string) => unknown): Work => ({
      run: (index) => ask(queries[index % queries.length] ?? ''),
    })

    const keys = TYPED.flatMap(keysOf)
    const typing = await inTurns(
      {
        recent: each(keys, (words) => core.call('search.query', { words, language: 'en', order: 'recent' })),
        plain: each(keys, (words) => newest.all(expression(words))),
      },
      { runs: keys.length * 3, warmUp: keys.length },
    )
    const enter = await inTurns(
      {
        rank: each(TYPED, (words) => core.call('search.query', { words, language: 'en', order: 'rank' })),
        plain: each(TYPED, (words) => best.all(expression(words))),
      },
      { runs: TYPED.length * 3, warmUp: TYPED.length },
    )
    plain.close()
    core.close()
    return [
      row(`search as you type over ${MANY.toLocaleString('en')} notes, per key`, typing.recent, {
        baseline: { name: 'the same MATCH newest first, without snippets and count', samples: typing.plain },
        single: true,
      }),
      row(`ranked search over ${MANY.toLocaleString('en')} notes, on Enter`, enter.rank, {
        baseline: { name: 'the same MATCH by rank, without snippets and count', samples: enter.plain },
        single: true,
      }),
    ]
  },
}
