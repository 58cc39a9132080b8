import { listRightChanges } from '../../../server/documents/rights/contract.ts'
import { useAnswer } from '../../query.ts'
import { useWords } from '../../words/index.ts'

/** How many changed rights await a leader's word, beside the name of their room; nothing for none. */
export function UnconfirmedRights() {
  const { rights } = useWords()
  const amount = useAnswer(listRightChanges, {}).reply?.changes.length ?? 0
  if (amount === 0) return null
  return (
    <span class="badge warn amount" title={rights.waiting(amount)}>
      <span aria-hidden="true">{amount}</span>
      <span class="visually-hidden">{rights.waiting(amount)}</span>
    </span>
  )
}
