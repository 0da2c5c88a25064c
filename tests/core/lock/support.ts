import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Core, createCore, type Ports } from '../../../core/index.ts'
import type { Call } from '../../../shared/contract/index.ts'
import { testPorts } from '../../support/core.ts'
import { callerOf } from '../support/call.ts'

export const passphrase = 'cuatro palabras fáciles'
export const other = 'otra frase muy distinta'
/** Stands in notes and must stand nowhere on disk once they are encrypted. */
export const planted = 'Xochimilco-planted-word'

/** A core on a folder that can be started again, as another process would. */
export interface Life {
  readonly ports: Ports
  readonly call: Call
  readonly core: Core
  /** Ends it and starts another on the same folder. */
  again(change?: Partial<Ports>): Life
}

export const live = (change: Partial<Ports> = {}): Life => {
  const ports = testPorts({ unlockCost: 0, ...change })
  const core = createCore(ports)
  onTestFinished(() => core.close())
  return {
    ports,
    core,
    call: callerOf(core),
    again: (next = {}) => {
      core.close()
      return live({ ...ports, ...next })
    },
  }
}

/** A life whose notebook holds a planted note and is encrypted. */
export const lockedLife = async (change: Partial<Ports> = {}) => {
  const life = live(change)
  const note = await life.call('notes.create', { title: planted, body: `${planted} ${'x'.repeat(500)}` })
  const { recoveryCode } = await life.call('lock.turnOn', { passphrase })
  return { ...life, id: note.id, recoveryCode }
}

/** Every file below a folder. */
export const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
    : []

/** The files of a folder in which a word can be read, as UTF-8 or UTF-16, or as base64 of it. */
export const filesWith = (folder: string, word: string): string[] => {
  const needles = [
    Buffer.from(word),
    Buffer.from(word, 'utf16le'),
    Buffer.from(word, 'utf16le').swap16(),
    Buffer.from(Buffer.from(word).toString('base64').slice(0, 12)),
  ]
  return filesIn(folder).filter((path) => {
    const bytes = readFileSync(path)
    return needles.some((needle) => bytes.includes(needle))
  })
}
