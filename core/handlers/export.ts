import { createBriefingExport } from '../export/briefing-export.ts'
import { readCardNumbers } from '../library/card-numbers.ts'
import { readJourney } from '../library/journey.ts'
import type { HandlersOf, Parts } from './rooms.ts'

export const exportHandlers = ({ ports, preferences, library, desk }: Parts): HandlersOf<'export'> => {
  const briefings = createBriefingExport(ports, library.store)
  const { read } = library.store
  return {
    'export.briefing': (input) => briefings.pdf(input),
    'export.walletCard': (input) => desk.use().exporting.walletCard(input, readCardNumbers(read)),
    'export.choices': () => desk.use().exporting.choices(),
    'export.count': ({ notes }) => ({ notes: desk.use().exporting.count(notes) }),
    'export.markdown': (input) => desk.use().exporting.markdown(input),
    'export.json': (input) => desk.use().exporting.json(input),
    'export.report': (input) => desk.use().exporting.report(input),
    'export.daySheet': (input) => {
      const { meetings, exporting } = desk.use()
      const { mission, places, homeTimeZone } = readJourney(read, preferences.get())
      return exporting.daySheet(input, {
        ...readCardNumbers(read),
        meetings: meetings.list({ from: input.date, to: input.date, removed: false }),
        places,
        homeTimeZone,
        driverRequest: mission?.driverRequest,
      })
    },
    'export.pdf': (input) => desk.use().exporting.pdf(input),
    'export.preview': (input) => desk.use().exporting.preview(input),
  }
}
