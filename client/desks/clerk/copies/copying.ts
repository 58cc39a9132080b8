import { makeCopy, readCopy } from '../../../../server/signing/copies/contract.ts'
import type { InputOf } from '../../../../server/platform/endpoint.ts'
import { addressOf, type Files } from '../../../call.ts'
import { tell } from '../../../parts/toast.ts'
import { useAct } from '../../../query.ts'
import { useWords } from '../../../words/index.ts'

/** A copy that is asked for. */
export type WantedCopy = Omit<InputOf<typeof makeCopy>, 'recipients'> & {
  /** One a line. */
  recipients: string
}

/** Makes a copy; its pages open in a tab of their own, to be printed or kept. */
export function useCopying() {
  const { copies } = useWords()
  const copying = useAct(makeCopy)
  const copy = async ({ recipients, ...wanted }: WantedCopy, files: Files = {}): Promise<void> => {
    const lines = recipients.split('\n').map((line) => line.trim())
    const asked = { ...wanted, recipients: lines.filter(Boolean) }
    const { id: copyId, reference } = await copying.run(asked, files)
    tell(copies.made(reference))
    open(addressOf(readCopy, { copyId }), '_blank', 'noopener')
  }
  return { copy, isRunning: copying.isRunning, problem: copying.problem }
}
