import type { showDelivery } from '../../server/exchange/contract.ts'
import type { ReplyOf } from '../../server/platform/endpoint.ts'
import { useExchangeWords } from '../words/exchange.ts'
import { useFormats } from '../words/index.ts'

type Delivery = Pick<ReplyOf<typeof showDelivery>, 'givenUp' | 'state'>
type Message = Delivery['givenUp'][number]

/** Of what nobody waits for any more: who gave it up and why, what is not known since, and what came late. */
export function GivenUp({ delivery: { givenUp, state } }: { delivery: Delivery }) {
  const { deliveries: words } = useExchangeWords()
  return (
    <>
      {givenUp.map((message) => {
        const { kind, at, answeredAt } = message
        const isHeard = answeredAt === null && kind === 'document' && state !== 'sent'
        return (
          <GivenUpText message={message} key={`${kind} ${at}`}>
            {isHeard ? words.heardSince : undefined}
          </GivenUpText>
        )
      })}
    </>
  )
}

type Told = Pick<Message, 'partnerName' | 'by' | 'at' | 'reason'> &
  Partial<Pick<Message, 'kind' | 'answeredAt'>>

/** One message that was given up, with what is known of it since in the place of what is not known. */
export function GivenUpText({
  message,
  children,
}: {
  message: Told
  children?: string | undefined
}) {
  const { deliveries: words } = useExchangeWords()
  const { moment } = useFormats()
  const { partnerName, by, at, reason, kind = 'document', answeredAt = null } = message
  const since = answeredAt === null ? children : words.late(moment(answeredAt))
  return (
    <div class={`note ${since === undefined ? 'warn' : ''}`}>
      <p>
        <strong>{words.givenUp(partnerName, by, moment(at))}</strong>
      </p>
      <p>{reason}</p>
      <p>{since ?? words.givenUpKinds[kind]}</p>
      {since === undefined && kind === 'document' && <p>{words.givenUpDo}</p>}
    </div>
  )
}
