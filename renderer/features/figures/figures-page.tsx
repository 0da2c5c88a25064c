import type { PageProps } from '../../app/feature.ts'
import { ReferencePage } from '../briefings/reference-page.tsx'
import { Figures } from './figures.tsx'

/** Every figure of the edition, beside the list of briefings. */
export default function FiguresPage({ params: { id } }: PageProps) {
  return (
    <ReferencePage>
      <Figures id={id ?? null} />
    </ReferencePage>
  )
}
