/** How many emergency contacts stand first, whatever they serve: they are looked for in a hurry. */
export const FIRST_CONTACTS = 3
