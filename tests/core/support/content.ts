import { fileURLToPath } from 'node:url'
import { buildBundle } from '../../../core/index.ts'
import type { BundleContent } from '../../../shared/model/bundle.ts'

/** The folder of the content that ships. */
export const shippedContent: string = fileURLToPath(new URL('../../../assets/content', import.meta.url))

let built: { text: string; content: BundleContent } | undefined

/** The bundle that ships, compiled once. */
export const shippedBundle = (): { text: string; content: BundleContent } => {
  // The content that ships has no warnings either.
  built ??= buildBundle(shippedContent, { strict: true })
  return built
}
