import type { LinkSuggestion } from './link-suggestion.ts'
import styles from './suggestion-list.module.css'

/** What the list says. */
export interface SuggestionWords {
  readonly label: string
  readonly nothing: string
  /** Read out with each answer. */
  readonly count: (count: number) => string
}

/** The list below `[[`. The focus stays in the text, which names the active row to screen readers. */
export interface SuggestionList {
  readonly element: HTMLElement
  show(items: readonly LinkSuggestion[]): void
  /** Whether a key was meant for the list. */
  press(key: string): boolean
  close(): void
}

let lastId = 0

const made = (tag: 'div' | 'span', className: string | undefined, text = ''): HTMLElement => {
  const element = document.createElement(tag)
  element.className = className ?? ''
  element.textContent = text
  return element
}

export const createSuggestionList = (
  editor: HTMLElement,
  words: SuggestionWords,
  onChoose: (item: LinkSuggestion) => void,
): SuggestionList => {
  lastId += 1
  const id = `suggestions-${lastId}`
  const element = made('div', styles.popup)
  const list = made('div', styles.list)
  list.id = id
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', words.label)
  const status = made('div', styles.status)
  status.setAttribute('role', 'status')
  element.append(list, status)
  let items: readonly LinkSuggestion[] = []
  let active = 0

  editor.setAttribute('aria-controls', id)
  editor.setAttribute('aria-haspopup', 'listbox')

  const mark = (): void => {
    for (const [index, row] of [...list.children].entries()) {
      row.setAttribute('aria-selected', String(index === active))
      if (index === active) row.scrollIntoView({ block: 'nearest' })
    }
    if (items.length > 0) editor.setAttribute('aria-activedescendant', `${id}-${active}`)
    else editor.removeAttribute('aria-activedescendant')
  }

  const rowOf = (item: LinkSuggestion, index: number): HTMLElement => {
    const row = made('div', styles.row)
    row.id = `${id}-${index}`
    row.setAttribute('role', 'option')
    row.append(made('span', styles.title, item.title), made('span', styles.kind, item.kind))
    // The press must not take the focus out of the text.
    row.addEventListener('pointerdown', (event) => event.preventDefault())
    row.addEventListener('click', () => onChoose(item))
    return row
  }

  return {
    element,
    show(next) {
      items = next
      active = 0
      list.replaceChildren(...items.map(rowOf))
      status.textContent = items.length === 0 ? words.nothing : words.count(items.length)
      status.className = (items.length === 0 ? styles.nothing : styles.status) ?? ''
      mark()
    },
    press(key) {
      const item = items[active]
      if (!item) return false
      if (key === 'Enter' || key === 'Tab') onChoose(item)
      else if (key === 'ArrowDown') active = (active + 1) % items.length
      else if (key === 'ArrowUp') active = (active + items.length - 1) % items.length
      else return false
      mark()
      return true
    },
    close() {
      for (const name of ['aria-controls', 'aria-haspopup', 'aria-activedescendant']) editor.removeAttribute(name)
      element.remove()
    },
  }
}
