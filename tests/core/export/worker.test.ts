import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'
import { documentOfBody, exporter, fontsDir, templatesDir } from './support/documents.ts'

it('a worker thread makes the same bytes', async () => {
  const document = documentOfBody('# Heading\n\n- [ ] task\n\n| a |\n|---|\n| b |')
  const here = Buffer.from(exporter.pdf(document).bytes)
  const worker = new Worker(new URL('./support/pdf-worker.ts', import.meta.url), {
    workerData: { document, templatesDir, fontsDir },
    execArgv: [],
  })
  const [there] = (await once(worker, 'message')) as [[Uint8Array, Uint8Array]]
  await worker.terminate()
  expect(there.map((bytes) => here.equals(Buffer.from(bytes)))).toEqual([true, true])
})
