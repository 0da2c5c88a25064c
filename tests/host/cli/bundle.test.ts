import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../support/folder.ts'
import { contentFile, writeContent } from '../support/content.ts'
import { bad, bundle, good, installCommandLine, valise } from './valise.ts'

installCommandLine()

describe('bundle', () => {
  test('build compiles a folder, check validates the result', async () => {
    const file = await bundle('fine')
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'valise-bundle/1', content: { edition: 1 } })
    const [said] = (await good(['bundle', 'check', file])).split('\n')
    expect(said).toBe(`${file}: edition 1 of test-mission, valid`)
  })

  test('build names every problem with file and line, and writes nothing', async () => {
    const folder = temporaryFolder()
    const content = writeContent(join(folder, 'content'), {
      'briefings/courts.en.md': contentFile('briefings/courts.en.md')
        .replace('[^gazette]', '[^nowhere]')
        .concat('\nA claim without a source.\n'),
      'briefings/taxes.en.md': contentFile('briefings/courts.en.md').replace('id: courts', 'id: taxes'),
    })
    const out = join(folder, 'out.valise')
    const said = await bad(1, ['bundle', 'build', content, '-o', out])
    expect(said).toMatch(/^The content has \d+ problems; nothing was written\.$/m)
    expect(said).toContain('  briefings/courts.en.md:16: states something without a source mark')
    expect(said).toMatch(/ {2}briefings\/taxes\.\w+\.md:1: .*French translation taxes\.fr\.md is missing/)
    expect(existsSync(out)).toBe(false)
  })

  test('build prints warnings and goes on; --strict refuses them', async () => {
    const folder = temporaryFolder()
    const content = writeContent(join(folder, 'content'), {
      'briefings/courts.en.md': contentFile('briefings/courts.en.md').replace('three years', '3 years, or 40 months,'),
    })
    const out = join(folder, 'out.valise')
    const build = ['bundle', 'build', content, '-o', out]
    expect(await bad(1, [...build, '--strict'])).toContain('does not have the figure “40”')
    expect(existsSync(out)).toBe(false)
    const { code, stdout, stderr } = await valise(build)
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining(`${out}: edition 1, 1 sources`) })
    expect(stderr).toBe(
      'The content has a warning; the bundle was written, and --strict would refuse it.\n' +
        '  briefings/courts.fr.md:14: does not have the figure “40”, which the English has at briefings/courts.en.md:14: write the same figure in both\n',
    )
    expect(JSON.parse(await good([...build, '--json'])).warnings).toEqual([
      { where: 'briefings/courts.fr.md:14', message: expect.stringContaining('“40”') },
    ])
  })

  test('--on lists what is past its review date on a day', async () => {
    const file = await bundle('due', {
      'briefings/courts.en.md': contentFile('briefings/courts.en.md').replace('2026-03-01', '2026-02-20'),
      'briefings/courts.fr.md': contentFile('briefings/courts.fr.md').replace('2026-03-01', '2026-02-20'),
    })
    const check = ['bundle', 'check', file]
    const valid = `${file}: edition 1 of test-mission, valid\n`
    expect(await good([...check, '--on', '2026-02-20'])).toBe(`${valid}No items are past review on 2026-02-20\n`)
    expect(await good([...check, '--on', '2026-03-02'])).toBe(
      `${valid}3 items are past review on 2026-03-02:
  2026-02-20    10 days  briefings courts  The courts
  2026-03-01     1 day   issuers CA  Canada
  2026-03-01     1 day   regions MX-CMX  Mexico City
`,
    )
    const { on, pastReview } = JSON.parse(await good([...check, '--on', '2026-02-21', '--json']))
    expect({ on, pastReview }).toEqual({
      on: '2026-02-21',
      pastReview: [
        {
          kind: 'briefings',
          id: 'courts',
          title: { en: 'The courts', fr: 'Les tribunaux' },
          reviewBy: '2026-02-20',
          days: 1,
        },
      ],
    })
    expect(await bad(2, [...check, '--on', '2026-02-30'])).toContain('It must be a day such as 2026-11-29.')
  })

  test('build refuses a folder that is none, and a file it cannot write', async () => {
    const folder = temporaryFolder()
    expect(await bad(1, ['bundle', 'build', folder, '-o', join(folder, 'x')])).toContain('mission.yaml')
    const content = writeContent(join(folder, 'content'))
    expect(await bad(1, ['bundle', 'build', content, '-o', join(folder, 'no', 'x')])).toContain('cannot be written')
  })

  test('check names every problem of a broken file with its place', async () => {
    const value = JSON.parse(readFileSync(await bundle('broken'), 'utf8'))
    value.content.sources.push(structuredClone(value.content.sources[0]))
    value.content.briefings[0].body.en += '\n\n[^nowhere]'
    const file = join(temporaryFolder(), 'broken.valise')
    writeFileSync(file, JSON.stringify(value))
    const said = await bad(1, ['bundle', 'check', file])
    expect(said).toMatch(/^The bundle is not valid: /)
    expect(said).toContain('content.sources[1].id')
    expect(said).toContain('  content.briefings[0].body.en: points at “nowhere”')
  })

  test('schema prints a JSON Schema', async () => {
    expect(JSON.parse(await good(['bundle', 'schema']))).toMatchObject({ type: 'object' })
  })
})
