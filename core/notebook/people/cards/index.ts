import { ValiseError } from '../../../../shared/contract/errors.ts'
import type { CardFile, CardReport } from '../../../../shared/contract/people.ts'
import type { Ports } from '../../../ports.ts'
import type { Store } from '../../../store/open.ts'
import type { People } from '../index.ts'
import { allContacts, insertContact, setContactTrashed, updateContact } from '../queries.ts'
import { columnsOf } from '../row.ts'
import { planCards } from './plan.ts'
import { readCards } from './read.ts'
import { writeCardFile } from './write.ts'

/** The way of contacts into the notebook and out of it. */
export interface Cards {
  preview(text: string): CardReport
  import(text: string, leave: readonly number[]): CardReport
  export(input: { people: 'all' | readonly string[]; withNotes: boolean }): CardFile
}

const MAX_TOLD = 500

/** The contacts as other programs' address books have them. */
export const createCards = (store: Store, people: People, { now, newId }: Pick<Ports, 'now' | 'newId'>): Cards => {
  const prepare = (text: string, leave: readonly number[]) => {
    const content = readCards(text)
    const wanted = new Set(leave)
    const plan = planCards(
      allContacts(store.read),
      content.cards.filter(({ card }) => !wanted.has(card)),
    )
    const count = (change: 'added' | 'changed'): number => plan.changes.filter((each) => each.change === change).length
    const { skipped, left, shortened } = content
    const report: CardReport = {
      added: count('added'),
      changed: count('changed'),
      unchanged: plan.unchanged,
      skipped,
      left,
      shortened,
      changes: plan.changes.slice(0, MAX_TOLD),
    }
    return { plan, report }
  }
  return {
    preview: (text) => prepare(text, []).report,
    import: (text, leave) => {
      const { plan, report } = prepare(text, leave)
      store.write((write) => {
        for (const { row, uid, facts } of plan.contacts) {
          const columns = columnsOf(facts)
          if (row === null) {
            const id = newId()
            const name = uid.trim() === '' ? `urn:uuid:${id}` : uid
            insertContact(write, { ...columns, id, origin: JSON.stringify({ kind: 'card' }), uid: name, now: now() })
            continue
          }
          const isBack = row.trashed_at !== null
          if (isBack) setContactTrashed(write, row.id, null)
          updateContact(write, { ...columns, id: row.id, version: row.version + (isBack ? 1 : 0), now: now() })
        }
      })
      return report
    },
    export: ({ people: which, withNotes }) => {
      const chosen = people.chosen(which)
      const [only] = chosen
      if (only === undefined)
        throw new ValiseError('export-empty', 'There is nothing to export: nobody was chosen, or all are in the trash.')
      return {
        fileName: 'valise-people.vcf',
        mediaType: 'text/vcard',
        base64: Buffer.from(writeCardFile(chosen, withNotes), 'utf8').toString('base64'),
        people: chosen.length,
      }
    },
  }
}
