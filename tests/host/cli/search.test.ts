import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../support/folder.ts'
import { good, installCommandLine } from './valise.ts'

installCommandLine()

describe('search', () => {
  test('finds in library and notebook, with exactly the promised fields', async () => {
    const data = ['--data', temporaryFolder()]
    const id = (
      await good(['notes', 'add', '--title', 'Corruption', '--file', '-', ...data], { input: 'Un café, déjà payé.' })
    ).trim()
    const found = JSON.parse(await good(['search', 'DEJA', 'paye', '--json', ...data]))
    expect(found).toEqual({
      total: 1,
      hits: [{ kind: 'note', id, title: 'Corruption', snippet: 'Un café, déjà payé.' }],
    })
    await good(['notes', 'add', '--title', 'Years', '--file', '-', ...data], { input: 'Three years of courts.' })
    const both = JSON.parse(await good(['search', 'three years', '--json', ...data]))
    expect(both).toMatchObject({
      total: 2,
      hits: [
        { kind: 'briefing', id: 'courts', title: 'The courts', snippet: expect.stringContaining('takes three years') },
        { kind: 'note', title: 'Years' },
      ],
    })
    for (const hit of both.hits) expect(Object.keys(hit)).toEqual(['kind', 'id', 'title', 'snippet'])
    expect(JSON.parse(await good(['search', 'three', '--json', '--limit', '1', ...data])).hits).toHaveLength(1)

    expect(await good(['search', 'three', 'years', ...data])).toMatch(
      /^2 found\n\nbriefing courts {2}The courts · Delays\n {2}.*takes three years/,
    )
  })

  test('the library answers in the language asked for', async () => {
    const data = ['--data', temporaryFolder()]
    const total = async (language: string): Promise<number> =>
      JSON.parse(await good(['search', 'proces', '--lang', language, '--json', ...data])).total
    expect(await total('fr')).toBe(1)
    expect(await total('en')).toBe(0)
  })

  test('nothing found is no error, and no words can act as syntax', async () => {
    const data = ['--data', temporaryFolder()]
    const odd = ['"', '*', 'title:three', 'NEAR(', '^', 'x OR years', '🦜']
    for (const words of odd)
      expect(JSON.parse(await good(['search', '--json', ...data, '--', words])), words).toEqual({ total: 0, hits: [] })
    expect(await good(['search', 'xyzzy', ...data])).toBe('0 found\n')
  })
})
