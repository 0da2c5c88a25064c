/** A value that others can watch. A listener hears the present value at once, then every change. */
export interface Signal<T> {
  get(): T
  set(value: T): void
  watch(listener: (value: T) => void): () => void
}

export const createSignal = <T>(initial: T): Signal<T> => {
  const listeners = new Set<(value: T) => void>()
  let current = initial
  return {
    get: () => current,
    set(value) {
      if (Object.is(value, current)) return
      current = value
      for (const listener of [...listeners]) listener(value)
    },
    watch(listener) {
      listeners.add(listener)
      listener(current)
      return () => listeners.delete(listener)
    },
  }
}
