#!/usr/bin/env node
import './require-node.mjs'
import './compile-cache.mjs'

const { main } = await import('./cli/main.ts')
await main(process.argv)
