import type { Text } from '../../../shared/model/primitives.ts'
import type { Advice, AdviceRule, Issuer } from '../../../shared/model/region.ts'

/** What one issuer advises in a region, on its own scale. */
export interface Step {
  /** Holds for the region as a whole. */
  readonly level: number
  /** The highest level that holds in a part of it, where that is higher; else `null`. */
  readonly inPart: number | null
}

/** Whether a rule is advice: what an issuer tells its own staff is not. */
export const isAdvice = (rule: AdviceRule): boolean => rule.appliesTo === 'everyone'

const coversPart = (rule: AdviceRule): boolean => rule.area !== undefined || rule.within !== undefined

/** The step of a region: the highest of its level and of every rule for everyone that covers all of it. */
export const stepOf = ({ level, rules }: Advice): Step => {
  const advice = rules.filter(isAdvice)
  const whole = Math.max(level, ...advice.filter((rule) => !coversPart(rule)).map((rule) => rule.level))
  const part = Math.max(whole, ...advice.filter(coversPart).map((rule) => rule.level))
  return { level: whole, inPart: part > whole ? part : null }
}

/** What is excepted from the advice for the region as a whole. */
export const exceptionsOf = ({ rules }: Advice): AdviceRule['except'] =>
  rules.filter((rule) => isAdvice(rule) && !coversPart(rule)).flatMap((rule) => rule.except)

/** Whether some place or way of arriving is excepted from the advice. */
export const hasExceptions = ({ rules }: Advice): boolean =>
  rules.some((rule) => isAdvice(rule) && rule.except.length > 0)

/** The four looks of a step, mildest first. */
export type Tone = 1 | 2 | 3 | 4

const indexOf = ({ scale }: Issuer, level: number): number =>
  [...scale].sort((a, b) => a.level - b.level).findIndex((step) => step.level === level)

/**
 * The look of a step. A scale of four has a look for each; the ends of a shorter or longer one get
 * the first and the last look, and what lies between is rounded to the graver.
 */
export const toneOf = (issuer: Issuer, level: number): Tone => {
  const share = indexOf(issuer, level) / (issuer.scale.length - 1)
  return Math.min(4, Math.max(1, Math.round(1 + 3 * share))) as Tone
}

/** The issuer's own words for a level. */
export const wordsOf = ({ scale }: Issuer, level: number): Text =>
  scale.find((step) => step.level === level)?.label ?? { en: String(level), fr: String(level) }

/** The number a level has for its issuer, where the issuer itself numbers its steps. */
export const numberOf = (issuer: Issuer, level: number): { readonly number: number; readonly of: number } | null =>
  issuer.numbered ? { number: indexOf(issuer, level) + 1, of: issuer.scale.length } : null
