/** What a room may import and what it may know, as examples that the linter and the compiler are shown. */
export interface Room {
  /** The room, or a folder in it with a rule of its own. */
  readonly folder: string
  readonly allowed: readonly string[]
  readonly forbidden: readonly string[]
  /** Lines that compile there. Only for whole rooms. */
  readonly knows?: readonly string[]
  /** Lines that do not. */
  readonly knowsNot?: readonly string[]
}

const SQLITE = ['better-sqlite3', 'better-sqlite3/lib/database.js']
const TYPST = ['@myriaddreamin/typst-ts-node-compiler']
const REACT = ['react', 'react/jsx-runtime', 'react-dom', 'react-dom/client', 'react-aria-components']
const ELECTRON = ['electron', 'electron/main']

/** No room has these: what is written must run by stripping its types. */
const NOT_ERASABLE = ['export enum Step { One }', 'export class Note { constructor(readonly id: string) {} }']
/** Strictness that every room has. */
const NOT_STRICT = [
  'export const length = (text) => text.length',
  'export const first = (list: string[]): string => list[0]',
  'const unused = 1\nexport {}',
]
const everywhere = [...NOT_ERASABLE, ...NOT_STRICT]

const DOM = [
  'export const title = document.title',
  'export const width = window.innerWidth',
  'export const edge: HTMLElement | null = null',
]
const NODE = [
  'export const home = process.env',
  'export const bytes = Buffer.from("x")',
  'export const here = __dirname',
  "import { readFileSync } from 'fs'\nexport const read = readFileSync",
  "import { join } from 'node:path'\nexport const joined = join('a')",
]

export const rooms: readonly Room[] = [
  {
    folder: 'shared',
    allowed: ['./model/note.ts', '../text/address.ts', 'zod'],
    forbidden: [
      '../core/index.ts',
      '../../host/serve.ts',
      '../electron/main.ts',
      '../renderer/main.tsx',
      '../tests/support/core.ts',
      'node:fs',
      ...ELECTRON,
      ...SQLITE,
      ...REACT,
      ...TYPST,
    ],
    knows: ['export const day = (at: number): string => new Date(at).toISOString().slice(0, 10)'],
    knowsNot: [
      ...everywhere,
      ...DOM,
      ...NODE,
      'export const answer = fetch("x")',
      'setTimeout(() => {}, 1)',
      'console.log("x")',
    ],
  },
  {
    folder: 'core',
    allowed: ['node:fs', './store/open.ts', '../shared/contract/index.ts', 'zod', 'yaml'],
    forbidden: [
      '../host/serve.ts',
      '../../electron/main.ts',
      '../renderer/main.tsx',
      '../tests/support/core.ts',
      ...ELECTRON,
      ...SQLITE,
      ...REACT,
      ...TYPST,
    ],
    knows: ["import { join } from 'node:path'\nexport const path = join(process.cwd(), 'x')"],
    knowsNot: [...everywhere, ...DOM],
  },
  {
    folder: 'core/store',
    allowed: ['better-sqlite3', 'node:fs', '../ports.ts', '../../shared/contract/errors.ts'],
    forbidden: [
      '../../host/serve.ts',
      '../../electron/main.ts',
      '../../renderer/main.tsx',
      ...ELECTRON,
      ...REACT,
      ...TYPST,
    ],
  },
  {
    folder: 'core/export',
    allowed: [...TYPST, 'node:fs', '../ports.ts', '../../shared/contract/errors.ts'],
    forbidden: [
      '../../host/serve.ts',
      '../../electron/main.ts',
      '../../renderer/main.tsx',
      ...ELECTRON,
      ...REACT,
      ...SQLITE,
    ],
  },
  {
    folder: 'electron',
    allowed: ['electron', 'node:fs', '../core/index.ts', '../core/worker-handle.ts', '../shared/native.ts', 'zod'],
    forbidden: [
      '../core/dispatch.ts',
      '../core/store/open.ts',
      '../host/paths.ts',
      '../renderer/main.tsx',
      '../tests/support/core.ts',
      ...SQLITE,
      ...REACT,
      ...TYPST,
    ],
    knows: ["import { app } from 'electron'\nexport const path = app.getPath('userData') + process.pid"],
    knowsNot: [...everywhere, ...DOM],
  },
  {
    folder: 'host',
    allowed: ['node:http', '../core/index.ts', '../core/worker-handle.ts', '../shared/contract/index.ts', 'commander'],
    forbidden: [
      '../core/dispatch.ts',
      '../core/store/open.ts',
      '../electron/main.ts',
      '../renderer/main.tsx',
      '../tests/support/core.ts',
      ...ELECTRON,
      ...SQLITE,
      ...REACT,
      ...TYPST,
    ],
    knows: ["import { createServer } from 'node:http'\nexport const server = createServer()"],
    knowsNot: [...everywhere, ...DOM],
  },
  {
    folder: 'renderer',
    allowed: ['react', 'react-dom/client', 'zustand', './app/root.tsx', '../shared/contract/index.ts'],
    forbidden: [
      '../core/index.ts',
      '../../host/serve.ts',
      '../electron/bridge.ts',
      '../tests/support/core.ts',
      'node:path',
      ...ELECTRON,
      ...SQLITE,
      ...TYPST,
    ],
    knows: ['export const title = document.title'],
    knowsNot: [...everywhere, ...NODE, 'export const made = require("x")'],
  },
]
