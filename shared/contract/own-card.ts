import { z } from 'zod'
import { OwnCard } from '../model/own-card.ts'
import { call } from './call.ts'

export const ownCardCalls = {
  /** The delegate's own card; every field is empty until it is filled in. */
  'ownCard.get': call<OwnCard>()(z.strictObject({})),
  /** Replaces the card and answers with what was stored, after it is on disk. */
  'ownCard.set': call<OwnCard>()(OwnCard),
}
