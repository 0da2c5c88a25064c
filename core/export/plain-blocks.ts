import type { Block } from './blocks.ts'

/** A text too intricate to read as Markdown, as it stands: its paragraphs and lines, with every mark. */
export const plainBlocks = (text: string): Block[] =>
  text
    .split(/(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))+/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ kind: 'code', info: '', lines: part.split(/\r\n?|\n/) }))
