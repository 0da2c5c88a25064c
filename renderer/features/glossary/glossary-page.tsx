import type { PageProps } from '../../app/feature.ts'
import { ReferencePage } from '../briefings/reference-page.tsx'
import { Glossary } from './glossary.tsx'

/** The glossary beside the list of briefings. */
export default function GlossaryPage({ params: { id } }: PageProps) {
  return (
    <ReferencePage>
      <Glossary id={id ?? null} />
    </ReferencePage>
  )
}
