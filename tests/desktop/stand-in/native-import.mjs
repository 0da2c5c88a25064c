/**
 * Imports a built file as Node does. Plain JavaScript, because the test runner transforms every
 * TypeScript file and would run the import through its own loader.
 * @param {string} url
 * @returns {Promise<unknown>}
 */
export const nativeImport = (url) => import(url)
