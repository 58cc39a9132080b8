import { printArrivalStamp } from '../../../server/signing/arrival-stamp/contract.ts'
import { addressOf } from '../../call.ts'
import { useWords } from '../../words/index.ts'

/** Open the stamp ĐẾN of a registered document: as a page to print over its paper, or on its scan. */
export function StampLinks({ document }: { document: { id: number } }) {
  const { copies } = useWords()
  const addressOver = (over: 'paper' | 'scan') =>
    addressOf(printArrivalStamp, { documentId: document.id, over })
  return (
    <>
      <a class="button" href={addressOver('paper')} target="_blank" rel="noopener">
        {copies.stamp}
      </a>
      <a class="button" href={addressOver('scan')} target="_blank" rel="noopener">
        {copies.stampOnScan}
      </a>
    </>
  )
}
