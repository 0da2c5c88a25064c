import { Extension, markInputRule } from '@tiptap/core'

// The packages' own rules also take `3 * 4 * 5`. As in Markdown, what stands between the signs must
// neither begin nor end with a space, and the signs must not stand within a word.
const BOLD = /(?:^|[\s([{"'«“‘])(\*\*(?![\s*])((?:[^*]*[^\s*])?)\*\*)$/
const ITALIC = /(?:^|[\s([{"'«“‘])(\*(?![\s*])((?:[^*]*[^\s*])?)\*)$/
const BOLD_LINE = /(?:^|[\s([{"'«“‘])(__(?![\s_])((?:[^_]*[^\s_])?)__)$/
const ITALIC_LINE = /(?:^|[\s([{"'«“‘])(_(?![\s_])((?:[^_]*[^\s_])?)_)$/

/** `**bold**` and `*italic*` as they are typed. */
export const EmphasisRules = Extension.create({
  name: 'emphasisRules',
  addInputRules() {
    const { bold, italic } = this.editor.schema.marks
    if (!bold || !italic) return []
    return [
      markInputRule({ find: BOLD, type: bold }),
      markInputRule({ find: BOLD_LINE, type: bold }),
      markInputRule({ find: ITALIC, type: italic }),
      markInputRule({ find: ITALIC_LINE, type: italic }),
    ]
  },
})
