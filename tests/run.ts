// The test command: everything, in the order in which it fails fastest, and one line at the end.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { provideTools } from './support/tools.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = mkdtempSync(join(tmpdir(), 'valise-reports-'))

interface Count {
  passed: number
  failed: number
}
const sum: Count = { passed: 0, failed: 0 }
const add = ({ passed, failed }: Count): void => {
  sum.passed += passed
  sum.failed += failed
}

/** What failed, by name and with the start of its message: said again at the end, where a long log is read first. */
const failures: string[] = []

const run = (command: readonly string[]): boolean => {
  const [program = '', ...rest] = command
  process.stdout.write(`\n— ${command.join(' ')}\n`)
  return spawnSync(program, rest, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0
}

/** A step that is one check. */
const check = (command: readonly string[]): boolean => {
  const ok = run(command)
  if (!ok) failures.push(command.join(' '))
  add(ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
  return ok
}

/** A step that counts its own tests in a report; a runner that ends badly without one counts as a failure. */
const suite = (command: readonly string[], report: string, count: (json: unknown) => Count): void => {
  const ok = run(command)
  let counted: Count = { passed: 0, failed: 0 }
  try {
    counted = count(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    process.stdout.write('The runner left no report.\n')
  }
  if (!ok && counted.failed === 0) counted.failed += 1
  if (ok && counted.passed === 0) counted.failed += 1
  if (counted.failed > 0) failures.push(command.slice(0, 3).join(' '))
  add(counted)
}

interface VitestFile {
  name: string
  message: string
  assertionResults: { fullName: string; status: string; failureMessages?: string[] }[]
}

/** Which tests of Vitest's JSON report failed, and which files did not even load. */
const failedInVitest = (files: readonly VitestFile[]): string[] =>
  files.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    if (failed.length === 0) return message ? [`${relative(root, name)}: ${message.slice(0, 600)}`] : []
    return failed.map(
      ({ fullName, failureMessages }) =>
        `${relative(root, name)} › ${fullName}\n${(failureMessages?.[0] ?? '').slice(0, 600)}`,
    )
  })

const vitestReport = join(reports, 'vitest.json')
const playwrightReport = join(reports, 'playwright.json')
process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = playwrightReport

const missing = provideTools()
if (missing.length > 0) {
  process.stdout.write(`${missing.join('\n')}\n`)
  process.exit(1)
}

check(['npm', 'run', '-s', 'typecheck'])
check(['npm', 'run', '-s', 'lint'])
const built = check(['npm', 'run', '-s', 'build'])
if (built) process.env.VALISE_BUILT = '1'
suite(
  ['npx', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
  vitestReport,
  (json) => {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = json as Record<string, number>
    failures.push(...failedInVitest((json as { testResults: VitestFile[] }).testResults))
    const failed = numFailedTests ?? 0
    return { passed: numPassedTests ?? 0, failed: failed === 0 ? (numFailedTestSuites ?? 0) : failed }
  },
)
if (built) {
  suite(
    ['npx', 'playwright', 'test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=list,json'],
    playwrightReport,
    (json) => {
      const { expected, unexpected, flaky } = (json as { stats: Record<string, number> }).stats
      // A test that passed only on a second try is a failure: flaky tests are not kept.
      return { passed: expected ?? 0, failed: (unexpected ?? 0) + (flaky ?? 0) }
    },
  )
}

rmSync(reports, { recursive: true, force: true })
if (failures.length > 0) process.stdout.write(`\nFailed:\n${failures.join('\n')}\n`)
process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed\n`)
process.exitCode = sum.failed === 0 ? 0 : 1
