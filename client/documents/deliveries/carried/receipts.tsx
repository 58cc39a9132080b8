import { listReceipts } from '../../../../server/exchange/outbox/contract.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'
import { call } from '../../../call.ts'
import { Button } from '../../../parts/button.tsx'
import { Facts } from '../../../parts/facts.tsx'
import { tell } from '../../../parts/toast.ts'
import { useAnswer, useDoing } from '../../../query.ts'
import '../../../styles/exchange.css'
import { useExchangeWords } from '../../../words/exchange.ts'
import { useFormats, useWords } from '../../../words/index.ts'

type Receipt = ReplyOf<typeof listReceipts>['receipts'][number]

/** The signed receipts of a delivery: who signed each, when, and whether it holds; each to be kept byte for byte. */
export function Receipts({ deliveryId }: { deliveryId: number }) {
  const words = useWords()
  const { receipts: said } = useExchangeWords()
  const { reply } = useAnswer(listReceipts, { deliveryId })
  const checking = useDoing(() => call(listReceipts, { deliveryId }))
  const receipts = reply?.receipts ?? []
  return (
    <div class="receipts">
      {reply && receipts.length === 0 && <p class="quiet">{words.partners.noReceipts}</p>}
      <ul class="cards">
        {receipts.map((receipt) => (
          <OneReceipt receipt={receipt} key={`${receipt.messageUuid} ${receipt.direction}`} />
        ))}
      </ul>
      {receipts.length > 0 && (
        <Button
          look="plain"
          isBusy={checking.isRunning}
          onPress={() => {
            void checking.run({}).then(
              () => tell(said.checked),
              () => undefined,
            )
          }}
        >
          {said.again}
        </Button>
      )}
    </div>
  )
}

const titles = { document: 'arrival', status: 'status', amendment: 'amendment' } as const

function OneReceipt({ receipt }: { receipt: Receipt }) {
  const { partners } = useWords()
  const { receipts: words } = useExchangeWords()
  const { moment } = useFormats()
  const { messageUuid, direction, at, signerName, byName, signedAt, messageKind } = receipt
  const { isSigned, isBound } = receipt
  return (
    <li class={`card receipt ${isSigned && isBound ? 'good' : 'bad'}`}>
      <p class="line">
        <strong>{words[titles[messageKind ?? 'document']]}</strong>
        <span class="badge">{partners[direction]}</span>
      </p>
      <Verdict isSigned={isSigned} isBound={isBound} />
      <Facts
        rows={[
          [words.signedBy, signerName ?? byName],
          [words.signedAt, moment(signedAt)],
          [words.takenAt, moment(at)],
        ]}
      />
      <Hashes receipt={receipt} />
      <a
        href={`data:application/xml;charset=utf-8,${encodeURIComponent(receipt.content)}`}
        download={`${messageUuid}.xml`}
      >
        {partners.save}
      </a>
    </li>
  )
}

function Verdict({ isSigned, isBound }: Pick<Receipt, 'isSigned' | 'isBound'>) {
  const { receipts: words } = useExchangeWords()
  if (isSigned && isBound) return <p class="fits">✓ {words.good}</p>
  return (
    <>
      {!isSigned && <p class="note bad">{words.notSigned}</p>}
      {!isBound && <p class="note bad">{words.notBound}</p>}
    </>
  )
}

function Hashes({ receipt: { messageUuid, messageSha256, sha256 } }: { receipt: Receipt }) {
  const { receipts: words } = useExchangeWords()
  return (
    <details class="small">
      <summary>SHA-256</summary>
      <p class="quiet">{words.forMessage}</p>
      <p class="mono">{messageUuid}</p>
      <p class="mono">{messageSha256}</p>
      <p class="quiet">{words.ownHash}</p>
      <p class="mono">{sha256}</p>
    </details>
  )
}
