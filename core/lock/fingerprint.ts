import { createHash } from 'node:crypto'
import { wordlist as english } from '@scure/bip39/wordlists/english.js'
import { wordlist as french } from '@scure/bip39/wordlists/french.js'
import type { Fingerprint } from '../../shared/contract/lock.ts'

const WORDS = 6
/** A word stands for so many bits: a list has 2,048 words. */
const BITS = 11n

/** The first 66 bits of a text's SHA-256 as six words: enough that nobody makes another file with the same words. */
export const fingerprintOf = (text: string): Fingerprint => {
  const digest = createHash('sha256').update(text).digest()
  const number = BigInt(`0x${digest.toString('hex')}`) >> (256n - BITS * BigInt(WORDS))
  const places = Array.from({ length: WORDS }, (_, at) =>
    Number((number >> (BITS * BigInt(WORDS - 1 - at))) & ((1n << BITS) - 1n)),
  )
  return { en: places.map((place) => english[place] ?? ''), fr: places.map((place) => french[place] ?? '') }
}
