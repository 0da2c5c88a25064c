import { arch, cpus, platform, release, totalmem } from 'node:os'
import Database from 'better-sqlite3'

/** What the figures were measured on. */
export const machine = (): Readonly<Record<string, string>> => {
  const database = new Database(':memory:')
  const sqlite = String(database.prepare('SELECT sqlite_version()').pluck().get())
  database.close()
  return {
    CPU: cpus()[0]?.model.trim() ?? 'unknown',
    cores: String(cpus().length),
    memory: `${Math.round(totalmem() / 1024 ** 3)} GB`,
    OS: `${platform()} ${release()} ${arch()}`,
    Node: process.versions.node,
    SQLite: sqlite,
    date: new Date().toISOString().slice(0, 10),
  }
}
