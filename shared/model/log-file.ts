/** The file in the data folder that says what went wrong. Holds nothing the delegate wrote. */
export const LOG_FILE = 'valise.log'
