/** The kinds of briefing, in the order in which they are listed. Apart from the schemas, so that the page needs none. */
export const briefingKinds = ['city', 'risk', 'sector', 'trade', 'practical'] as const
