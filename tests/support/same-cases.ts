import fc from 'fast-check'

// Every run tries the same made-up cases, so that a run fails only by what was changed. To look for others:
// VALISE_SEED=$RANDOM npm run test:unit
const seed = Number(process.env.VALISE_SEED ?? 20_260_215)
if (!Number.isSafeInteger(seed)) throw new Error('VALISE_SEED is a whole number.')
fc.configureGlobal({ seed })
