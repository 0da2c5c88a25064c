/** The paper of `renderer/styles/tokens.css`: what a window shows before its page does. */
export const PAPER = { light: '#faf8f4', dark: '#161412' } as const
