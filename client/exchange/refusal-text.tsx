import { useExchangeWords } from '../words/exchange.ts'
import { useReason } from '../words/index.ts'
import { reasonCodesIn } from './reason-codes.ts'

/** Why a recipient refused: its reason codes with what to do about each, or its own words. */
export function RefusalText({ reason }: { reason: string | null }) {
  const { deliveries: words } = useExchangeWords()
  const said = useReason()
  if (reason === null) return null
  const codes = reasonCodesIn(reason)
  if (!codes)
    return (
      <>
        <p>{reason}</p>
        <p class="quiet small">{words.correctFirst}</p>
      </>
    )
  return (
    <>
      {codes.map((code) => (
        <p key={code}>
          {said(code)}{' '}
          <span class="quiet small">
            {words.code}: <span class="mono">{code}</span>
          </span>
        </p>
      ))}
    </>
  )
}
