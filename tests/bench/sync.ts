import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { bigBundles } from './big-bundle.ts'
import { type BenchCore, openCore } from './core.ts'
import { type Bench, inTurns, row } from './measure.ts'

const SEED = 5_000

type Rows = readonly Record<string, unknown>[]

/** The tables of a library, without its triggers, and what a sync put into them, to be inserted again by hand. */
const copyOf = (path: string) => {
  const library = new Database(path, { readonly: true })
  const objects = library
    .prepare(
      "SELECT name, sql FROM sqlite_schema WHERE type != 'trigger' AND sql IS NOT NULL AND name NOT LIKE 'passage_index_%'",
    )
    .all() as { name: string; sql: string }[]
  const rows = (table: string): Rows => library.prepare(`SELECT * FROM ${table}`).all() as Rows
  const tables = { item: rows('item'), change: rows('change'), passage: rows('passage'), edition: rows('edition') }
  library.close()
  return { objects, ...tables }
}

const insertAll = (database: Database.Database, table: string, rows: Rows): void => {
  const columns = Object.keys(rows[0] ?? {})
  const insert = database.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `$${column}`).join(', ')})`,
  )
  for (const row of rows) insert.run(row)
}

const megabytes = (text: string): string => `${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB`

export const sync: Bench = {
  name: 'sync',
  async run({ own: scratch }) {
    const { first, next, items, changed } = bigBundles(SEED)
    const [firstFile, nextFile] = [join(scratch, 'first.valise'), join(scratch, 'next.valise')]
    writeFileSync(firstFile, first)
    writeFileSync(nextFile, next)
    const data = join(scratch, 'data')
    let core: BenchCore | undefined
    const openEmpty = (): void => {
      rmSync(data, { recursive: true, force: true })
      mkdirSync(data)
      core = openCore(data)
    }
    const close = (): void => core?.close()
    const syncFile = (file: string) => core?.call('library.sync', { bundle: readFileSync(file, 'utf8') })

    openEmpty()
    await syncFile(firstFile)
    close()
    const plain = copyOf(join(data, 'library.db'))
    let database: Database.Database
    const openPlain = (tables: (name: string) => boolean) => (): void => {
      const path = join(scratch, 'plain.db')
      for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true })
      database = new Database(path)
      database.pragma('page_size = 8192')
      database.pragma('journal_mode = WAL')
      database.pragma('synchronous = FULL')
      for (const { name, sql } of plain.objects) if (tables(name)) database.exec(sql)
    }
    const insertItems = (): void => database.transaction(() => insertAll(database, 'item', plain.item))()
    const insertEverything = (): void =>
      database.transaction(() => {
        for (const table of ['edition', 'item', 'change', 'passage'] as const) insertAll(database, table, plain[table])
        database.exec(
          'INSERT INTO passage_index (rowid, title, section, body) SELECT seq, title, section, body FROM passage',
        )
      })()
    const closePlain = (): void => {
      database.close()
    }

    const whole = await inTurns(
      {
        sync: { prepare: openEmpty, run: () => syncFile(firstFile), finish: close },
        items: { prepare: openPlain((name) => name === 'item'), run: insertItems, finish: closePlain },
        everything: {
          prepare: openPlain(() => true),
          run: insertEverything,
          finish: closePlain,
        },
      },
      { runs: 5 },
    )

    openEmpty()
    await syncFile(firstFile)
    const again = await inTurns(
      {
        again: { run: () => syncFile(firstFile) },
        parse: { run: () => JSON.parse(readFileSync(firstFile, 'utf8')) },
      },
      { runs: 7 },
    )
    close()

    const withFirst = async (): Promise<void> => {
      openEmpty()
      await syncFile(firstFile)
    }
    const edition = await inTurns(
      {
        next: { prepare: withFirst, run: () => syncFile(nextFile), finish: close },
        parse: { run: () => JSON.parse(readFileSync(nextFile, 'utf8')) },
      },
      { runs: 5 },
    )

    const parse = 'reading the file and JSON.parse'
    const name = `sync of ${items.toLocaleString('en')} items (${megabytes(first)})`
    return [
      row(name, whole.sync, { baseline: { name: 'inserting the same item rows', samples: whole.items } }),
      row(`${name}, against all rows`, whole.sync, {
        baseline: { name: 'inserting the same rows of every table, search index included', samples: whole.everything },
      }),
      row('the same bundle again', again.again, { baseline: { name: parse, samples: again.parse } }),
      row(`the next edition, ${changed} items changed`, edition.next, {
        baseline: { name: parse, samples: edition.parse },
      }),
    ]
  },
}
