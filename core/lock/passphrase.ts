import { argon2id } from 'hash-wasm'
import { KEY_BYTES } from '../store/cipher.ts'

/** What stretching a passphrase costs. Kept with what it protects. */
export interface Cost {
  readonly memoryKiB: number
  readonly iterations: number
  readonly parallelism: number
}

/** The least that OWASP's password storage cheat sheet allows for Argon2id. */
const LEAST: Cost = { memoryKiB: 19_456, iterations: 2, parallelism: 1 }
/** Where the time is for it, memory is what makes guessing on graphics cards dear. */
const MEMORY = 65_536
/** Nobody waits longer for this, on whatever machine the file is opened next. */
const MOST_ITERATIONS = 100

/**
 * The key that a passphrase stands for, by Argon2id. The same passphrase typed with other code points
 * for the same letters gives the same key.
 */
export const stretch = async (passphrase: string, salt: Uint8Array, cost: Cost): Promise<Buffer> =>
  Buffer.from(
    await argon2id({
      password: passphrase.normalize('NFKC'),
      salt,
      memorySize: cost.memoryKiB,
      iterations: cost.iterations,
      parallelism: cost.parallelism,
      hashLength: KEY_BYTES,
      outputType: 'binary',
    }),
  )

const timed = async (cost: Cost): Promise<number> => {
  const from = performance.now()
  await stretch('how long does it take', Buffer.alloc(16), cost)
  return performance.now() - from
}

/**
 * A cost that takes this computer at least so long now.
 * @param atLeast milliseconds; 0 for the least that is ever used
 */
export const calibrate = async (atLeast: number): Promise<Cost> => {
  if (atLeast <= 0) return LEAST
  // The first run compiles the code.
  await timed(LEAST)
  let cost: Cost = { ...LEAST, memoryKiB: MEMORY }
  for (;;) {
    const took = await timed(cost)
    if (took >= atLeast || cost.iterations >= MOST_ITERATIONS) return cost
    const iterations = Math.max(cost.iterations + 1, Math.ceil((cost.iterations * atLeast * 1.1) / took))
    cost = { ...cost, iterations: Math.min(iterations, MOST_ITERATIONS) }
  }
}
