import './require-node.mjs'

const { start } = await import('./desktop.ts')
await start(process.argv.slice(2))
