import './require-node.mjs'
import './compile-cache.mjs'

const { start } = await import('./desktop.ts')
await start(process.argv.slice(2))
