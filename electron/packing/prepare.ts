// Makes what the installers need beside the build: icons, the notices of what others wrote, and a
// bill of materials (CycloneDX). Refuses a licence that may not be shipped.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeIcons } from './icons.ts'
import { bundledNotices, fontNotices, hiddenNotices, noticesPage, packageNotice, refusedLicences } from './notices.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const packing = join(root, 'dist', 'packing')
mkdirSync(packing, { recursive: true })

await makeIcons(readFileSync(join(root, 'renderer', 'icon.svg'), 'utf8'), join(packing, 'icons'))

const modules = join(root, 'node_modules')
const typst = readdirSync(join(modules, '@myriaddreamin')).map((name) => join(modules, '@myriaddreamin', name))
const notices = [
  ...['renderer', 'electron', 'preload'].flatMap((output) =>
    bundledNotices(readFileSync(join(root, 'dist', output, 'licences.md'), 'utf8')),
  ),
  ...[join(modules, 'better-sqlite3'), ...typst].map(packageNotice),
  ...hiddenNotices,
  ...fontNotices(join(root, 'assets', 'fonts', 'licences')),
]
const refused = refusedLicences(notices)
if (refused.length > 0) throw new Error(`These may not be shipped: ${refused.join(', ')}`)
writeFileSync(join(packing, 'NOTICES.md'), noticesPage(notices))

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const bill = execFileSync(npm, ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], {
  cwd: root,
  encoding: 'utf8',
  shell: process.platform === 'win32',
  maxBuffer: 64 * 1024 * 1024,
  stdio: ['ignore', 'pipe', 'ignore'],
})
writeFileSync(join(packing, 'sbom.cdx.json'), bill)
process.stdout.write(`dist/packing: icons, ${notices.length} notices, bill of materials\n`)
