/** Does one thing after the other, also when one of them failed. */
export type InTurn = <Result>(work: () => Result | Promise<Result>) => Promise<Result>

export const createQueue = (): InTurn => {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work)
    last = next.catch(() => {})
    return next
  }
}
