import { printArrivalStamp } from '../../../server/signing/arrival-stamp/contract.ts'
import { addressOf } from '../../call.ts'
import { useWords } from '../../words/index.ts'

/** Opens the stamp ĐẾN of a registered document as a page to print over its paper. */
export function StampLink({ document }: { document: { id: number } }) {
  const { copies } = useWords()
  const address = addressOf(printArrivalStamp, { documentId: document.id, over: 'paper' })
  return (
    <a class="button" href={address} target="_blank" rel="noopener">
      {copies.stamp}
    </a>
  )
}
