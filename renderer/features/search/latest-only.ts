/** What became of a question. */
export type Answer<Question, Result> =
  | { readonly question: Question; readonly result: Result }
  | { readonly question: Question; readonly error: unknown }

export interface LatestOnly<Question> {
  ask(question: Question): void
  /** Forgets what waits and what is under way. */
  cancel(): void
}

/**
 * Asks one question at a time. A question that comes while one is under way waits; a newer one takes
 * its place, so that however fast somebody types, at most one answer is computed that nobody wants.
 */
export const createLatestOnly = <Question, Result>(
  fetch: (question: Question) => Promise<Result>,
  deliver: (answer: Answer<Question, Result>) => void,
): LatestOnly<Question> => {
  let busy = false
  let waiting: { readonly question: Question } | null = null
  let turn = 0

  const run = async (question: Question): Promise<void> => {
    busy = true
    const mine = turn
    const answer: Answer<Question, Result> = await fetch(question).then(
      (result) => ({ question, result }),
      (error: unknown) => ({ question, error }),
    )
    busy = false
    const next = waiting
    waiting = null
    // An answer that a newer question has overtaken is still the best there is for a moment.
    if (mine === turn) deliver(answer)
    if (next) void run(next.question)
  }

  return {
    ask(question) {
      if (busy) waiting = { question }
      else void run(question)
    },
    cancel() {
      waiting = null
      turn += 1
    },
  }
}
