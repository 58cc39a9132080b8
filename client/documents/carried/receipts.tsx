import { listReceipts } from '../../../server/exchange/outbox/contract.ts'
import { useAnswer } from '../../query.ts'
import { useFormats, useWords } from '../../words/index.ts'

/** The signed receipts of a delivery, each to be kept byte for byte. */
export function Receipts({ deliveryId }: { deliveryId: number }) {
  const words = useWords()
  const formats = useFormats()
  const { reply } = useAnswer(listReceipts, { deliveryId })
  const receipts = reply?.receipts ?? []
  return (
    <>
      {receipts.length === 0 && <p class="quiet">{words.partners.noReceipts}</p>}
      <ul class="list-plain">
        {receipts.map(({ messageUuid, direction, at, sha256, content }) => (
          <li key={`${messageUuid} ${direction}`}>
            <p>
              {formats.moment(at)}, {words.partners[direction]}{' '}
              <a
                href={`data:application/xml;charset=utf-8,${encodeURIComponent(content)}`}
                download={`${messageUuid}.xml`}
              >
                {words.partners.save}
              </a>
            </p>
            <p class="quiet small">SHA-256 {sha256}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
