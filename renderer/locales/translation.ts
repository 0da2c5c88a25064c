/**
 * The shape a French namespace must have: every key of the English one, each a sentence. French has
 * a plural of its own for round millions (`many`), which i18next uses when it is there.
 */
export type Translation<English> = {
  readonly [K in keyof English]: English[K] extends string ? string : Translation<English[K]>
} & {
  readonly [K in keyof English as K extends `${infer Base}_other` ? `${Base}_many` : never]?: string
}
