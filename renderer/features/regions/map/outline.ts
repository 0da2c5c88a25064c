/** A point on the drawing, in its own units: x to the right, y downwards. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Where something is on the globe: WGS 84, decimal degrees. */
export interface Position {
  readonly latitude: number
  readonly longitude: number
}

/** One region as it is drawn. */
export interface Shape {
  /** ISO 3166-2 code, as the bundle writes it. */
  readonly region: string
  /** What an SVG `path` takes as `d`. */
  readonly path: string
}

/** A country as it is drawn: the shape of each region, and where a position falls among them. */
export interface Outline {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
  readonly project: (position: Position) => Point
  /** Who drew it and under which licence; names, not sentences, so that they need no translation. */
  readonly credit: { readonly work: string; readonly author: string; readonly licence: string }
}
