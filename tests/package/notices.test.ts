import { describe, expect, test } from 'vitest'
import { bundledNotices, noticesPage, refusedLicences } from '../../electron/packing/notices.ts'

const notice = (name: string, licence: string) => ({ name, licence, text: 'Its text.' })

describe('notices of what others wrote', () => {
  test('are read from what the build wrote, headings in a licence’s text or not', () => {
    const read = bundledNotices(
      '# Licenses\n\n## a - 1.0.0 (MIT)\n\nText A\n\n## b/c - 2.0.0 (ISC)\n\n# Heading\n\nB\n',
    )
    expect(read).toEqual([
      { name: 'a - 1.0.0', licence: 'MIT', text: 'Text A' },
      { name: 'b/c - 2.0.0', licence: 'ISC', text: '# Heading\n\nB' },
    ])
  })

  test('a licence that may not be shipped is named; of a choice one is enough, of a sum none may be missing', () => {
    const notices = [
      notice('a', 'MIT'),
      notice('b', '(GPL-3.0 OR MIT)'),
      notice('c', 'GPL-3.0'),
      notice('d', 'MIT AND GPL-3.0'),
      notice('e', ''),
    ]
    expect(refusedLicences(notices)).toEqual(['c (GPL-3.0)', 'd (MIT AND GPL-3.0)', 'e ()'])
  })

  test('stand once each, by name', () => {
    const page = noticesPage([notice('b', 'MIT'), notice('a', 'ISC'), notice('b', 'MIT')])
    expect([...page.matchAll(/^## (.*)$/gm)].map(([, name]) => name)).toEqual(['a (ISC)', 'b (MIT)'])
  })
})
