import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createPdfExporter } from '../../../core/export/pdf.ts'
import { ValiseError } from '../../../shared/contract/errors.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { documentOfBody, exporter, fontsDir } from './support/documents.ts'

const failureWith = (template: string): ValiseError => {
  const templatesDir = temporaryFolder()
  writeFileSync(join(templatesDir, 'notes.typ'), template)
  try {
    createPdfExporter({ templatesDir, fontsDir }).pdf(documentOfBody('x'))
  } catch (error) {
    if (error instanceof ValiseError) return error
    throw error
  }
  throw new Error('it did not fail')
}

describe('an export that fails', () => {
  it('names Typst’s reason and where it stands', () => {
    const error = failureWith('#let a = 1\n\n#b\n')
    expect(error.code).toBe('export-failed')
    expect(error.message).toContain('your notes are as they were')
    expect(error.details).toEqual({
      reason: 'unknown variable: b',
      problems: [{ where: 'notes.typ:3', message: 'unknown variable: b' }],
    })
    expect(JSON.parse(JSON.stringify(error.toPlain()))).toEqual(error.toPlain())
  })

  it('is one that would break PDF/UA', () => {
    const error = failureWith('#set document(title: "T")\n= One\n=== Three')
    expect(error.code).toBe('export-failed')
    expect(error.details?.reason).toMatch(/PDF\/UA-1 error/)
  })

  it.each(['#read("/etc/hostname")', '#read("../etc/hostname")', '#read("/package.json")', '#include "/etc/hosts"'])(
    'is one that reads from the disk: %s',
    (template) => {
      expect(failureWith(template).details?.reason).toMatch(/not found|outside|failed to load/)
    },
  )

  it('does not stop the next one', () => {
    expect(() => exporter.pdf({ ...documentOfBody('x'), exportedOn: '2026-02-31' })).toThrow(
      expect.objectContaining({ code: 'export-failed' }),
    )
    expect(exporter.pdf(documentOfBody('x')).pages).toBe(1)
  })
})
