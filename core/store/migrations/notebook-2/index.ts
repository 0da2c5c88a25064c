/**
 * Schema 2 of the notebook, one file for each thing it brings. Until it is released a part may
 * still change; afterwards the whole folder is a frozen page.
 */
export const notebook2 = [].join('\n')
