import { protocol } from 'electron'
import { answerPage } from './page.ts'
import { PAGE_SCHEME } from './policy.ts'

/** Makes `app:` an origin like `https:`, with compiled code kept between starts. Before the app is ready. */
export const registerPageScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])

/** Serves the built page, from one folder and nowhere else. */
export const servePage = (root: string): void => protocol.handle(PAGE_SCHEME, (request) => answerPage(root, request))
