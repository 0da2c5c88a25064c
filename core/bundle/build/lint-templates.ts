import type { BundleContent } from '../../../shared/model/bundle.ts'
import { addAt, type ContentFiles } from './content-files.ts'
import type { Problems } from './origin.ts'

const MARKS = ['people', 'company', 'city', 'date']

/** What must be the same in both languages: headings by their levels, boxes to tick, marks to fill, in their order. */
const skeleton = (body: string): string[] =>
  [...body.matchAll(/^(#{1,6}) |^\s*[-*+] (\[[ xX]\])|\{\{([^{}]*)\}\}/gm)].map(
    ([, heading, box, mark]) => heading ?? (box === undefined ? `{{${mark}}}` : '[ ]'),
  )

/** Checks that a template asks the same in both languages, and only for what a meeting can say. */
export const lintTemplates = ({ templates }: BundleContent, files: ContentFiles, problems: Problems): void => {
  for (const [index, { id, body }] of templates.entries()) {
    const where = `content.templates[${index}]`
    if (id === 'meeting')
      addAt(files, { where: `${where}.id`, message: '“meeting” is the template that Valise has by itself' }, problems)
    for (const language of ['en', 'fr'] as const)
      for (const [whole, mark = ''] of body[language].matchAll(/\{\{([^{}]*)\}\}/g))
        if (!MARKS.includes(mark)) {
          const message = `has the mark ${whole}, which nothing fills; there are ${MARKS.map((each) => `{{${each}}}`).join(', ')}`
          addAt(files, { where: `${where}.body.${language}`, message }, problems)
        }
    const [en, fr] = [skeleton(body.en), skeleton(body.fr)]
    if (en.join(' ') !== fr.join(' ')) {
      const message = `has “${fr.join(' ')}” where the English has “${en.join(' ')}”: the same headings, boxes and marks in both`
      addAt(files, { where: `${where}.body.fr`, message }, problems)
    }
  }
}
