import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchExpression } from '../../../core/search/words.ts'

describe('what a person types becomes an expression in which', () => {
  test.each([
    ['a word may be unfinished', 'mexi', '"mexi"*'],
    ['a word closed by a space is finished', 'mexi ', '"mexi"'],
    ['all words must occur, the last may be unfinished', 'rule of la', '"rule" AND "of" AND "la"*'],
    ['words in quotes stand together', '"rule of law" mex', '"rule of law" AND "mex"*'],
    ['an open quote is unfinished too', '"rule of la', '"rule of la"*'],
    ['a closed quote is finished', '"rule of la"', '"rule of la"'],
    ['what a tokenizer would part stands together', 'l’État a@b.mx', '"l État" AND "a b mx"*'],
    ['accents typed as marks of their own count as one', 'Me\u0301xic', '"Méxic"*'],
    ['operators are words', 'NOT a OR b NEAR(c, 2)', '"NOT" AND "a" AND "OR" AND "b" AND "NEAR c" AND "2"*'],
    ['columns, carets, stars and signs are nothing', 'title:x ^y* -z +w', '"title x" AND "y" AND "z" AND "w"*'],
    ['a sign between words is nothing', 'a & b', '"a" AND "b"*'],
    ['an emoji is nothing', '✈️ hotel', '"hotel"*'],
    ['a ligature is found by its letters, and they by it', 'main-d’oeuvre', '("main d oeuvre"* OR "main d œuvre"*)'],
    ['and the other way', 'Œuvre', '("Œuvre"* OR "oeuvre"*)'],
  ])('%s', (_, typed, expression) => {
    expect(matchExpression(typed)).toBe(expression)
  })

  test.each(['', '   ', '"', '""', '" "', '*', '-', '()', '\u0000', '\u0301', '✈️', '🇲🇽', '…'])(
    '%j asks for nothing',
    (typed) => {
      expect(matchExpression(typed)).toBeNull()
    },
  )
})

describe('against a real index', () => {
  const database = new Database(':memory:')
  database.exec(
    `CREATE VIRTUAL TABLE text USING fts5 (body, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')`,
  )
  const insert = database.prepare('INSERT INTO text (body) VALUES (?)')
  const count = database.prepare<[string], number>('SELECT count(*) FROM text WHERE text MATCH ?').pluck()
  const find = (typed: string): number => {
    const match = matchExpression(typed)
    return match === null ? 0 : (count.get(match) ?? 0)
  }

  test('nothing that can be typed is an error', () => {
    insert.run('Mexico City')
    const nasty = fc.array(
      fc.oneof(
        fc.constantFrom(
          '"',
          "'",
          '*',
          '^',
          ':',
          '-',
          '+',
          '(',
          ')',
          '{',
          '}',
          ',',
          'AND',
          'OR',
          'NOT',
          'NEAR',
          'NEAR(',
          'body:',
          '\u0000',
          ' ',
          '\\',
          'oe',
        ),
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.string({ unit: 'binary-ascii', maxLength: 8 }),
      ),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(nasty, (pieces) => {
        find(pieces.join('').slice(0, 500))
      }),
      { numRuns: 2_000 },
    )
    for (const many of ['a '.repeat(250), 'oe '.repeat(166), '"'.repeat(500), 'ab-'.repeat(166), 'é'.repeat(500)])
      find(many)
  })

  test('a word of any text is found by it, and by its beginning', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{Script=Latin}\p{Script=Cyrillic}0-9]{2,12}$/u), (word) => {
        // A mark that stands alone is part of no word.
        fc.pre(!/^\p{M}/u.test(word))
        const { lastInsertRowid } = insert.run(`before ${word} after`)
        const found = (typed: string): boolean =>
          database
            .prepare('SELECT 1 FROM text WHERE text MATCH ? AND rowid = ?')
            .get(matchExpression(typed) ?? '', lastInsertRowid) !== undefined
        // Letters younger than the index's tables are no letters to it.
        fc.pre(database.prepare('SELECT 1 FROM text WHERE text MATCH ?').get(`"${word}"`) !== undefined)
        expect(found(word)).toBe(true)
        expect(found(`${word} `)).toBe(true)
        expect(found(`"${word}"`)).toBe(true)
        expect(found(`after ${[...word][0]}`)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
