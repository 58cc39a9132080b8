import type { envelopeShown } from '../../server/exchange/inbox/contract.ts'
import type { z } from 'zod'
import { Facts } from '../parts/facts.tsx'
import { useExchangeWords } from '../words/exchange.ts'
import { useFormats, useReason, useWords } from '../words/index.ts'
import '../styles/exchange.css'

type Shown = z.output<typeof envelopeShown>

/** By which message a document came from another installation: whether its sender signed it, and which files of it are set apart. */
export function Envelope({
  envelope,
  isArriving = false,
}: {
  envelope: Shown | null | undefined
  /** Whether it can still be refused. */
  isArriving?: boolean
}) {
  const words = useExchangeWords()
  const { moment } = useFormats()
  if (!envelope) return null
  const { partnerName, takenAt, signerName, state } = envelope
  const via = words.carriers[envelope.carrier as keyof typeof words.carriers]
  return (
    <section class="envelope">
      <h3>{words.envelope.title}</h3>
      <Verdict envelope={envelope} />
      <Apart attachments={envelope.attachments} isArriving={isArriving} />
      <Facts
        rows={[
          [
            words.envelope.by,
            partnerName.startsWith(via) ? partnerName : `${partnerName} · ${via}`,
          ],
          [words.envelope.takenAt, moment(takenAt)],
          [state === 'valid' ? words.receipts.signedBy : words.envelope.signer, signerName],
        ]}
      />
      <Quirks quirks={envelope.quirks} />
    </section>
  )
}

function Verdict({ envelope: { state, reasons } }: { envelope: Shown }) {
  const { envelope: words } = useExchangeWords()
  const reason = useReason()
  if (state === 'gone') return <p class="quiet">{words.states.gone}</p>
  if (state === 'valid') return <p class="note good">{words.states.valid}</p>
  return (
    <div class={`note ${state === 'invalid' ? 'bad' : 'warn'}`}>
      <p>
        <strong>{words.states[state]}</strong>
      </p>
      {state === 'invalid' && reasons.map((code) => <p key={code}>{reason(code)}</p>)}
      <p>{words.advice}</p>
    </div>
  )
}

function Apart({ attachments, isArriving }: Pick<Shown, 'attachments'> & { isArriving: boolean }) {
  const { envelope: words } = useExchangeWords()
  const { edxml } = useWords()
  const damages: Record<string, string> = edxml.damages
  const apart = attachments.filter(({ damage }) => damage !== null)
  if (apart.length === 0) return null
  return (
    <div class="note bad">
      <p>
        <strong>{words.apart}</strong>
      </p>
      <ul class="list-plain">
        {apart.map(({ name, damage }) => (
          <li key={name}>
            {name}: {damages[damage ?? ''] ?? damage}
          </li>
        ))}
      </ul>
      {isArriving && <p>{words.apartAdvice}</p>}
    </div>
  )
}

function Quirks({ quirks }: Pick<Shown, 'quirks'>) {
  const { envelope: words } = useExchangeWords()
  const { edxml } = useWords()
  const names: Record<string, string> = edxml.quirks
  if (quirks.length === 0) return null
  return (
    <details>
      <summary>
        {words.quirks} ({quirks.length})
      </summary>
      <ul class="list-plain small">
        {quirks.map((quirk) => (
          <li key={quirk}>{names[quirk] ?? quirk}</li>
        ))}
      </ul>
    </details>
  )
}
