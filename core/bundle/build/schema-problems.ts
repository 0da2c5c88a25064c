import type { z } from 'zod'

const languageNames: Readonly<Record<string, string>> = { en: 'English', fr: 'French' }

/** What a schema found wrong, in words for a writer. */
export const explainIssue = (issue: z.core.$ZodIssue): string => {
  const key = issue.path.at(-1)
  const field = issue.path.join('.')
  const isMissing = issue.code === 'invalid_type' && /received undefined/.test(issue.message)
  if (isMissing && typeof key === 'string' && languageNames[key])
    return `${field}: the ${languageNames[key]} text is missing`
  if (isMissing) return `${field} is missing`
  if (issue.code === 'unrecognized_keys')
    return `${field === '' ? '' : `${field}: `}does not know ${issue.keys.map((name) => `“${name}”`).join(', ')}`
  return field === '' ? issue.message : `${field}: ${issue.message}`
}

/** The path of a schema's finding without symbols. */
export const plainPath = (issue: z.core.$ZodIssue): (string | number)[] =>
  issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))
