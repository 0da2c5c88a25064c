import type { Language } from '../../../shared/model/primitives.ts'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type JsonObject = { readonly [key: string]: Json }

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: JsonObject): value is { readonly en: string; readonly fr: string } =>
  typeof value.en === 'string' && typeof value.fr === 'string'

/** Plain fields a reader would want to see change. The others are for the machine. */
const TOLD = new Set([
  'address',
  'asOf',
  'date',
  'email',
  'local',
  'localName',
  'number',
  'publisher',
  'reviewBy',
  'term',
  'title',
  'url',
])

const MARKS = /\[\^[a-z0-9-]+\]|\s*\{#[a-z0-9-]+\}/g

const collect = (value: Json, language: Language, key: string): string[] => {
  if (typeof value === 'string') return TOLD.has(key) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((each: Json) => collect(each, language, key))
  if (!isObject(value)) return []
  if (isText(value)) return [value[language].replace(MARKS, '')]
  return Object.entries(value).flatMap(([name, inner]) => collect(inner, language, name))
}

const read = (json: string): JsonObject => {
  const value = JSON.parse(json) as Json
  return isObject(value) ? value : {}
}

/** What an item is called, whatever its kind. */
export const nameOfItem = (json: string, language: Language): string => {
  const item = read(json)
  for (const key of ['title', 'name', 'term', 'text', 'id']) {
    const value = item[key]
    if (typeof value === 'string') return value
    if (isObject(value) && isText(value)) return value[language]
  }
  return ''
}

/** Everything of an item that is there to be read, in one language. */
export const wordsOfItem = (json: string, language: Language): string => collect(read(json), language, '').join('\n')
