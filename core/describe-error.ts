/**
 * What went wrong, for the log: its name, its code and where it happened. Never its message: a message
 * may quote what the delegate wrote, and the log is not encrypted.
 */
export const describeError = (error: unknown): string => {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [`${error.name}${code}`, ...frames].join('\n')
}
