import type { ComponentType, LazyExoticComponent } from 'react'
import type { Command } from './commands.ts'

/** The named parts of a path, for example `id` of `/notes/:id?`. */
export type RouteParams = Readonly<Record<string, string | undefined>>

export interface PageProps {
  readonly params: RouteParams
}

/** A page and the paths at which it stands. It stays mounted while only its parameters change. */
export interface Route {
  /** A pattern such as `/briefings/:id?/:section?`. */
  readonly path: string
  /** Loaded when first shown: `lazy(() => import('./notes-page.tsx'))`, the page being its default export. */
  readonly page: LazyExoticComponent<ComponentType<PageProps>>
}

/** What a feature brings to the frame. Each is named once, in `features.ts`. */
export interface Feature {
  readonly routes: readonly Route[]
  readonly commands?: readonly Command[]
  /** Shown in the notebook panel. One feature has it. */
  readonly panel?: LazyExoticComponent<ComponentType>
  /** Its routes and its panel show nothing but notes: while the notebook is locked, the way to unlock it stands there. */
  readonly needsNotebook?: boolean
  /** What stands there. One feature has it. */
  readonly lockedNotes?: ComponentType<{ readonly heading: 'h1' | 'h2' }>
  /** What stands in place of the whole page while words of it wait for the notes to be unlocked. One feature has it. */
  readonly keptWords?: ComponentType
  /** Stands over every page, for example the palette. Decides itself when it is seen. */
  readonly overlay?: ComponentType
}
