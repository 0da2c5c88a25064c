import type { Hit } from '../../../shared/contract/search.ts'
import { withCore } from '../core.ts'
import type { SearchOptions } from '../options.ts'
import { show } from '../output.ts'
import { passphraseFrom } from '../unlock.ts'

const snippetOf = ({ snippet }: Hit): string => snippet.map(({ text }) => text).join('')

const inWords = (total: number, hits: readonly Hit[]): string =>
  [
    `${total} found`,
    ...hits.map((hit) => {
      const title = hit.section === '' ? hit.title : `${hit.title} · ${hit.section}`
      return `\n${hit.kind} ${hit.id}  ${title}\n  ${snippetOf(hit)}`
    }),
  ].join('\n')

export const search = async (words: readonly string[], options: SearchOptions): Promise<void> => {
  const { total, hits } = await withCore(options.data, async (call) => {
    const { state } = await call('lock.state', {})
    const passphrase = state === 'locked' ? await passphraseFrom('Passphrase: ') : null
    if (passphrase !== null) await call('lock.unlock', { with: { passphrase } })
    else if (state === 'locked') process.stderr.write('The notes are locked: only the library was searched.\n')
    return call('search.query', { words: words.join(' '), language: options.lang, order: 'rank', limit: options.limit })
  })
  const plain = hits.map((hit) => ({ kind: hit.kind, id: hit.id, title: hit.title, snippet: snippetOf(hit) }))
  show(options, { total, hits: plain }, () => inWords(total, hits))
}
