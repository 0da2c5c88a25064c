/** A page as the address of a picture: as a picture it can run nothing and load nothing, whatever is in it. */
export const pictureOf = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`
