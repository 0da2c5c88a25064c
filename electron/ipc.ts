import type { IpcMain, WebContents } from 'electron'
import type { PlainError, Reply } from '../shared/contract/errors.ts'
import type { EventMessage } from '../shared/contract/events.ts'
import { MAX_MESSAGE_BYTES } from '../shared/contract/index.ts'
import { type Channel, channels } from './channels.ts'
import { toPlain } from './plain.ts'
import { isOurFrame } from './policy.ts'

/** The one way by which a channel is answered. */
export interface Door {
  /** `answer` gets the asking page and what it sent, which nobody has checked yet. */
  handle(channel: Channel, answer: (page: WebContents, ...sent: unknown[]) => unknown): void
}

/** A door that only our page may use; anybody else's question is refused before it is looked at. */
export const createDoor = (ipcMain: Pick<IpcMain, 'handle'>): Door => ({
  handle: (channel, answer) =>
    ipcMain.handle(channel, (event, ...sent: unknown[]) => {
      if (!isOurFrame(event.senderFrame)) throw new Error('Refused: only the page of Valise may ask.')
      return answer(event.sender, ...sent)
    }),
})

/** What answers the calls: the handle of the core's thread, or a dispatcher. */
export interface Answering {
  dispatch(name: string, input: unknown): Promise<Reply>
  on(listener: (message: EventMessage) => void): () => void
}

const badInput = (name: string, where: string, message: string): PlainError => ({
  code: 'bad-input',
  message: `${name} was asked with something it does not understand: ${where} ${message}`.trim(),
  details: { name, problems: [{ where, message }] },
})

/** Answers the calls of the contract. */
export const answerCalls = (door: Door, core: Answering): void =>
  door.handle(channels.call, async (_page, name, input): Promise<Reply> => {
    if (typeof name !== 'string') return { ok: false, error: badInput('A call', 'name', 'must be text') }
    const asked = toPlain(input, MAX_MESSAGE_BYTES)
    if (!asked.ok) return { ok: false, error: badInput(name.slice(0, 100), asked.where, asked.message) }
    return core.dispatch(name, asked.value)
  })

/** Pushes whatever the core has to say to every page that is open. Returns the way to stop. */
export const pushEvents = (core: Answering, pages: () => readonly Pick<WebContents, 'send'>[]): (() => void) =>
  core.on((message) => {
    for (const page of pages()) page.send(channels.event, message)
  })
