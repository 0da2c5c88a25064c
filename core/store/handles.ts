import type Database from 'better-sqlite3'

/** A value SQLite can bind. */
export type Bindable = string | number | bigint | Uint8Array | null
export type Parameters = Readonly<Record<string, Bindable>>

/** Asks a store. Rows come back with the shape the query promises; SQL lives in `queries.ts` files. */
export interface ReadHandle {
  get<Row>(sql: string, parameters?: Parameters): Row | undefined
  all<Row>(sql: string, parameters?: Parameters): Row[]
  iterate<Row>(sql: string, parameters?: Parameters): IterableIterator<Row>
}

/** Changes a store. Exists only inside `Store.write`, so that every change is in a transaction. */
export interface WriteHandle extends ReadHandle {
  /** @returns the number of rows changed and the row id of the last one inserted */
  run(sql: string, parameters?: Parameters): { changes: number; rowId: number }
}

/** Most prepared statements kept; the app has about forty. */
const MAX_STATEMENTS = 200

/** The only place that turns SQL text into statements: cached, named parameters always bound. */
export const createHandle = (database: Database.Database): WriteHandle => {
  const statements = new Map<string, Database.Statement<[Parameters], unknown>>()

  const prepare = (sql: string) => {
    const known = statements.get(sql)
    if (known) return known
    const oldest = statements.keys().next()
    if (statements.size >= MAX_STATEMENTS && !oldest.done) statements.delete(oldest.value)
    const statement = database.prepare<Parameters>(sql) as Database.Statement<[Parameters], unknown>
    statements.set(sql, statement)
    return statement
  }

  return {
    get: <Row>(sql: string, parameters: Parameters = {}) => prepare(sql).get(parameters) as Row | undefined,
    all: <Row>(sql: string, parameters: Parameters = {}) => prepare(sql).all(parameters) as Row[],
    iterate: <Row>(sql: string, parameters: Parameters = {}) =>
      prepare(sql).iterate(parameters) as IterableIterator<Row>,
    run: (sql, parameters = {}) => {
      const { changes, lastInsertRowid } = prepare(sql).run(parameters)
      return { changes, rowId: Number(lastInsertRowid) }
    },
  }
}
