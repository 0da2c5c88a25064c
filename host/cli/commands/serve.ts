import { resolve } from 'node:path'
import { runLocalPage } from '../../session.ts'
import type { ServeOptions } from '../options.ts'

export const serve = ({ data, port, open }: ServeOptions): Promise<void> =>
  runLocalPage({ dataDir: resolve(data), port, openBrowser: open })
