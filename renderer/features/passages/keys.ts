/** The keys for selected words. With Alt and Shift, which browsers and screen readers leave to the page. */
export const keys = {
  highlight: 'Alt+Shift+H',
  comment: 'Alt+Shift+C',
  note: 'Alt+Shift+N',
} as const
