import { z } from 'zod'
import { CalendarDate, CountryCode, dated, PartialDate, RegionCode, Slug, SourceIds, Text } from './primitives.ts'

/** A government that issues travel advice, with the steps of its own scale from lowest to highest. */
export const Issuer = z.strictObject({
  id: CountryCode,
  name: Text,
  /** Whether the issuer itself numbers its steps; otherwise only their words are shown. */
  numbered: z.boolean().default(true),
  scale: z
    .array(z.strictObject({ level: z.int().min(0).max(9), label: Text }))
    .min(2)
    .max(9),
  /** What this issuer says of the country as a whole. */
  country: z.strictObject({
    level: z.int().min(0).max(9),
    text: Text,
    asOf: CalendarDate,
    reviewBy: CalendarDate,
    sources: SourceIds,
  }),
})
export type Issuer = z.infer<typeof Issuer>

/** Ways of arriving or moving on which a rule can depend. */
export const Access = z.enum(['air', 'sea', 'toll-road'])

const Exception = z.strictObject({
  area: Text,
  /** The exception holds only when the place is reached in one of these ways. */
  onlyIf: z.array(Access).min(1).optional(),
})

/** One rule of an advisory: the level that holds in an area, and where it does not. */
export const AdviceRule = z.strictObject({
  level: z.int().min(0).max(9),
  /** A rule an issuer sets for its own staff is a benchmark, not advice: it never colours a map. */
  appliesTo: z.enum(['everyone', 'staff']).default('everyone'),
  /** The part of the region it covers; the whole region when left out. */
  area: Text.optional(),
  except: z.array(Exception).default([]),
  onlyIf: z.array(Access).min(1).optional(),
  not: z.enum(['after-dark']).optional(),
  /** Covers a strip this many kilometres wide along other regions or a neighbouring country. */
  within: z
    .strictObject({ km: z.number().positive().max(2_000), of: z.array(z.union([RegionCode, CountryCode])).min(1) })
    .optional(),
  /** The rule as a sentence of ours. */
  text: Text,
})
export type AdviceRule = z.infer<typeof AdviceRule>

/** What one issuer says of one region, on that issuer's own scale. Never averaged with another's. */
export const Advice = z.strictObject({
  issuer: CountryCode,
  /** The level that holds where no rule says otherwise. */
  level: z.int().min(0).max(9),
  rules: z.array(AdviceRule).default([]),
  ...dated,
  sources: SourceIds,
})
export type Advice = z.infer<typeof Advice>

/** A federal entity with its advisories. */
export const Region = z.strictObject({
  id: RegionCode,
  /** Its name in the reader's language; `localName` is what signs there say. */
  name: Text,
  localName: z.string().min(1).max(120),
  capital: z.string().min(1).max(120),
  advice: z.array(Advice).min(1),
  /** Intentional homicides per 100,000 people and year, with the error of the estimate. */
  homicideRate: z
    .array(
      z.strictObject({
        /** A year, or an ISO 8601 interval of months such as `2025-07/2026-06`. */
        period: z.string().regex(/^\d{4}(?:-\d{2}\/\d{4}-\d{2})?$/, 'must be YYYY or YYYY-MM/YYYY-MM'),
        per100k: z.number().min(0).max(1_000),
        plusMinus: z.number().min(0).max(1_000),
        asOf: PartialDate,
        sources: SourceIds,
      }),
    )
    .default([]),
  /** Criminal groups reported active here, each a sourced sentence. */
  groups: z.array(z.strictObject({ text: Text, asOf: PartialDate, sources: SourceIds })).default([]),
  /** Identifiers of briefings that speak of this region. */
  briefings: z.array(Slug).default([]),
})
export type Region = z.infer<typeof Region>
