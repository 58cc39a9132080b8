import type { Corrected } from './correction-story.ts'
import type { Crossed } from './crossed.ts'
import type { VouchedHead } from './heads.ts'
import type { KeysHeld } from './keys-of-others.ts'
import type { RecalledContent } from './recalled-content.ts'
import type { Step } from './steps.ts'
import type { Judged } from './verify-bundles.ts'

/** What came of the demonstration. */
export interface Summary {
  installations: VouchedHead[]
  keys: KeysHeld[]
  crossed: Crossed[]
  recall: { agreed: RecalledContent; refusedIsReadable: boolean }
  correction: Omit<Corrected, 'notice' | 'copies'> & { reference: string }
  /** How long the government's installation was gone. */
  secondsGone: number
  verdicts: Judged[]
  steps: Step[]
  seconds: number
}
