import type { Attachment } from '../../../../shared/model/attachment.ts'
import styles from './attachment.module.css'
import type { AttachmentPorts } from './ports.ts'

/** What a file in the text is: as the editor's node holds it. */
export interface AttachmentAttributes {
  readonly id: string
  /** The words that describe a picture, or the name of another file. */
  readonly label: string
  readonly isPicture: boolean
}

export interface AttachmentView {
  readonly dom: HTMLElement
  readonly button: HTMLButtonElement
  /** The words were changed. */
  update(attributes: AttachmentAttributes): void
  destroy(): void
}

const SVG = 'http://www.w3.org/2000/svg'
// The sheet with a folded corner of lucide (ISC), drawn here because the editor's text is not React's.
const SHEET = [
  'M6 22a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h8a2.4 2.4 0 0 1 1.704.706l3.588 3.588A2.4 2.4 0 0 1 20 8v12a2 2 0 0 1-2 2z',
  'M14 2v5a1 1 0 0 0 1 1h5',
]

const sheetIcon = (): SVGElement => {
  const icon = document.createElementNS(SVG, 'svg')
  for (const [name, value] of Object.entries({
    viewBox: '0 0 24 24',
    width: '16',
    height: '16',
    'aria-hidden': 'true',
  }))
    icon.setAttribute(name, value)
  for (const d of SHEET) {
    const path = document.createElementNS(SVG, 'path')
    path.setAttribute('d', d)
    icon.append(path)
  }
  return icon
}

const span = (className: string | undefined, text: string): HTMLElement => {
  const element = document.createElement('span')
  element.className = className ?? ''
  element.textContent = text
  return element
}

/** A file in the text: the picture itself, or a chip with name and size. Pressing it opens the file. */
export const createAttachmentView = (
  first: AttachmentAttributes,
  ports: AttachmentPorts,
  onOpen: () => void,
): AttachmentView => {
  let attributes = first
  let known: Attachment | null | undefined
  let address: string | null = null
  let isGone = false

  const dom = document.createElement('span')
  dom.className = styles.attachment ?? ''
  dom.contentEditable = 'false'
  const button = document.createElement('button')
  button.type = 'button'
  dom.append(button)
  button.addEventListener('click', onOpen)

  const draw = (): void => {
    const { label, isPicture } = attributes
    const words = ports.words()
    const name = label || known?.name || ''
    const size = known ? words.size(known.bytes) : ''
    // Until it is known, nothing is said of it.
    const isMissing = known === null || known?.isMissing === true
    button.setAttribute('aria-label', words.name({ label: name, isPicture, size: isMissing ? words.missing : size }))
    if (isPicture && address !== null && !isMissing) {
      const image = document.createElement('img')
      // The button says what the picture shows.
      image.alt = ''
      image.src = address
      image.draggable = false
      if (known?.picture) {
        image.width = known.picture.width
        image.height = known.picture.height
      }
      button.className = styles.picture ?? ''
      button.replaceChildren(image)
      return
    }
    button.className = isMissing ? `${styles.chip} ${styles.missing}` : (styles.chip ?? '')
    button.replaceChildren(
      sheetIcon(),
      span(styles.name, name),
      ...(isMissing ? [span(styles.size, words.missing)] : size === '' ? [] : [span(styles.size, size)]),
    )
  }

  const load = async (): Promise<void> => {
    const { id, isPicture } = attributes
    known = await ports.load(id)
    const blob = isPicture && known?.picture && !known.isMissing ? await ports.picture(id) : null
    if (isGone) return
    if (address !== null) URL.revokeObjectURL(address)
    address = blob && URL.createObjectURL(blob)
    draw()
  }
  draw()
  // What cannot be loaded stays the chip it is.
  load().catch(() => {})

  return {
    dom,
    button,
    update(next) {
      const isOther = next.id !== attributes.id || next.isPicture !== attributes.isPicture
      attributes = next
      if (isOther) load().catch(() => {})
      draw()
    },
    destroy() {
      isGone = true
      if (address !== null) URL.revokeObjectURL(address)
    },
  }
}
