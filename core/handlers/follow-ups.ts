import { followUpFile } from '../export/follow-ups.ts'
import { nothingToExport } from '../export/index.ts'
import { announceNote, type HandlersOf, type Parts } from './rooms.ts'

export const followUpHandlers = ({ ports, desk, emit }: Parts): HandlersOf<'followUps'> => ({
  'followUps.list': (input) => desk.use().followUps.list(input),
  'followUps.counts': ({ today }) => desk.use().followUps.counts(today),
  'followUps.names': () => desk.use().followUps.names(),
  'followUps.tick': (input) => {
    const { isChanged, ...saved } = desk.use().followUps.tick(input)
    if (isChanged) announceNote({ emit }, { id: input.note, version: saved.version })
    return saved
  },
  'followUps.export': ({ format, language, ...wanted }) => {
    const followUps = desk.use().followUps.all(wanted)
    if (followUps.length === 0) throw nothingToExport('There is nothing to export: no follow-up matches.')
    return followUpFile(followUps, { format, language, now: ports.now() })
  },
})
