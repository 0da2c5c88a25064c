/** Stands for the id of a note that is not written yet. */
export const NEW = 'new'
