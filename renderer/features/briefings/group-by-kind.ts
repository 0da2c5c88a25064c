import type { BriefingSummary } from '../../../shared/contract/library.ts'
import type { BriefingKind } from '../../../shared/model/briefing.ts'
import { briefingKinds } from '../../../shared/model/briefing-kinds.ts'

export interface BriefingGroup {
  readonly kind: BriefingKind
  readonly briefings: readonly BriefingSummary[]
}

/** Briefings by kind, in the order of the kinds; kinds without any are left out. */
export const groupByKind = (briefings: readonly BriefingSummary[]): BriefingGroup[] =>
  briefingKinds
    .map((kind) => ({ kind, briefings: briefings.filter((briefing) => briefing.kind === kind) }))
    .filter((group) => group.briefings.length > 0)
