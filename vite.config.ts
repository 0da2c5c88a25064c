import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

// Native or data-carrying packages stay outside the bundles and are loaded from node_modules.
const external = [
  'electron',
  'better-sqlite3',
  '@myriaddreamin/typst-ts-node-compiler',
  ...builtinModules,
  ...builtinModules.map((name) => `node:${name}`),
]

/** The licences of what went into an output; packing makes one file of them. */
const LICENCES = 'licences.md'

/** Tests of the rooms that are imported and not started. */
const inner = ['tests/{shared,core,renderer}/**/*.test.{ts,tsx}']
/** What runs in threads of its own, each found beside the other. */
const coreThreads = { 'core-worker': path('core/worker.ts'), 'pdf-text-worker': path('core/pdf-text-worker.ts') }

/** An output that runs under Node or in Electron's main process. */
const nodeOutput = (outDir: string, input: Record<string, string>, format: 'es' | 'cjs') => ({
  consumer: 'server' as const,
  resolve: { noExternal: true as const, external },
  build: {
    outDir: path(outDir),
    emptyOutDir: true,
    copyPublicDir: false,
    minify: false,
    sourcemap: true,
    license: { fileName: LICENCES },
    target: 'node24',
    rolldownOptions: {
      input,
      external,
      output: {
        format,
        entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
})

export default defineConfig({
  root: path('renderer'),
  base: './',
  publicDir: false,
  plugins: [react()],
  clearScreen: false,
  build: {
    outDir: path('dist/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    sourcemap: true,
    license: { fileName: LICENCES },
    // The strict content policy forbids data: fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  environments: {
    main: nodeOutput('dist/electron', { main: path('electron/main.ts'), ...coreThreads }, 'es'),
    preload: nodeOutput('dist/preload', { preload: path('electron/preload.ts') }, 'cjs'),
    host: nodeOutput('dist/host', { cli: path('host/cli.mjs'), start: path('host/start.mjs'), ...coreThreads }, 'es'),
  },
  test: {
    root: path('.'),
    environment: 'node',
    // A worker thread is what the core runs in; a process of its own keeps one file's crash from the others.
    pool: 'forks',
    // Every core: by itself Vitest leaves one idle, which is half of a small machine.
    maxWorkers: '100%',
    // For a computer under load: no test measures time by failing.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'inner rooms',
          include: inner,
          // Importing a module of these rooms does nothing, so that files may share what is loaded: loading it
          // anew for each of them is a third of their time.
          isolate: false,
          setupFiles: ['tests/support/same-cases.ts'],
        },
      },
      {
        extends: true,
        // These start processes, boot the shell anew, stand in for Electron.
        test: { name: 'outer rooms', include: ['tests/**/*.test.ts'], exclude: inner },
      },
    ],
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'host', 'main', 'preload']) {
        const environment = builder.environments[name]
        if (environment) await builder.build(environment)
      }
    },
  },
})
