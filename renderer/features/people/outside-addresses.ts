/** The `tel:` address of a number as it was written, without its extension; `null` for one without digits. */
export const telephoneAddress = (phone: string): string | null => {
  const number = phone.replace(/\s*(?:x|ext\.?|poste)\s*\d+\s*$/i, '')
  const digits = number.replace(/[^+*#0-9]/g, '').replaceAll('#', '%23')
  return /\d/.test(digits) ? `tel:${digits}` : null
}

/** The `mailto:` address of a mail address; `null` for what is none. */
export const mailAddress = (mail: string): string | null => {
  const match = /^\s*([^\s@<>"()]+)@([^\s@<>"()]+)\s*$/.exec(mail)
  if (!match) return null
  const [, local = '', domain = ''] = match
  return local.isWellFormed() && domain.isWellFormed()
    ? `mailto:${encodeURIComponent(local)}@${encodeURIComponent(domain)}`
    : null
}
