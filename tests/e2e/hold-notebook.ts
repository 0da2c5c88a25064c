import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const HOLD = `
  import Database from 'better-sqlite3'
  const database = new Database(process.argv[1])
  database.exec('BEGIN IMMEDIATE')
  console.log('held')
  setInterval(() => database.inTransaction, 1000)
`

/** Another program that holds the notebook of a data folder, as a virus scanner or a copy may. Answers with the way to end it. */
export const holdNotebook = async (dataDir: string): Promise<() => Promise<void>> => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', HOLD, join(dataDir, 'notebook.db')], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => {
      throw new Error('the notebook could not be held')
    }),
  ])
  return async () => {
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
}
