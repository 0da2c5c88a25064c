import type { LockState } from '../../shared/contract/lock.ts'
import type { Holder } from '../notebook/holder.ts'
import type { Notebook } from '../notebook/index.ts'
import type { Ports } from '../ports.ts'

export interface LockOptions {
  readonly ports: Ports
  /** Where the open notebook is held; nobody else holds or releases it. */
  readonly desk: Holder<Notebook>
  /** Opens the notebook and holds it. `null` for one that is not encrypted. */
  readonly open: (key: Uint8Array | null) => void
  readonly changed: (state: LockState) => void
  /** The notebook is not on this computer any more, taken away or erased: what tells of its use goes too. */
  readonly removed: () => void
  /** Everything was erased: what is kept outside the notebook goes too. */
  readonly erased: () => void
}
