const LONGEST = 48

/** An address as a reader needs it: without `https://` and `www.`, cut in the middle where it is long. */
export const shortAddress = (url: string): string => {
  const bare = url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
  if (bare.length <= LONGEST) return bare
  const tail = 14
  return `${bare.slice(0, LONGEST - tail - 1)}…${bare.slice(-tail)}`
}
