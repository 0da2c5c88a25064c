/** Fewest characters of a passphrase. Four or five words are far more, and easy to keep. */
export const MIN_PASSPHRASE = 10
export const MAX_PASSPHRASE = 1_000

/** Minutes without a key or a pointer after which the notebook locks itself; 0 means never. */
export const idleChoices = [0, 1, 5, 15, 30, 60] as const
