// Runs command lines one after another in one process, as `host/support/warm.ts` asks for them. The
// first argument is the module of the command line. What a command prints is caught where it leaves,
// its exit code is read where the process would end with it.
import { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'

const { main } = await import(pathToFileURL(process.argv[2]).href)
const usual = { ...process.env }
const home = process.cwd()

const setEnvironment = (changes) => {
  for (const name of Object.keys(process.env)) delete process.env[name]
  for (const [name, value] of Object.entries({ ...usual, ...changes }))
    if (value !== undefined && value !== null) process.env[name] = value
}

/** Catches what is written to a stream while `work` runs. */
const caught = async (stream, work) => {
  const pieces = []
  const { write } = stream
  stream.write = (piece, encoding, done) => {
    pieces.push(Buffer.from(piece, typeof encoding === 'string' ? encoding : 'utf8'))
    const written = typeof encoding === 'function' ? encoding : done
    if (written) process.nextTick(written)
    return true
  }
  try {
    await work()
  } finally {
    stream.write = write
    // Each command watches for a reader that has gone.
    stream.removeAllListeners('error')
  }
  return Buffer.concat(pieces).toString('utf8')
}

process.on('message', async ({ args, input, cwd, env }) => {
  setEnvironment(env)
  process.chdir(cwd ?? home)
  Object.defineProperty(process, 'stdin', {
    value: Readable.from([Buffer.from(input, 'base64')]),
    configurable: true,
  })
  process.exitCode = undefined
  let stderr = ''
  const stdout = await caught(process.stdout, async () => {
    stderr = await caught(process.stderr, () => main([process.execPath, process.argv[2], ...args]))
  })
  const code = process.exitCode ?? 0
  process.exitCode = undefined
  process.chdir(home)
  process.send({ code, stdout, stderr })
})
process.on('disconnect', () => process.exit())
process.send('ready')
