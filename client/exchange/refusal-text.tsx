import { useExchangeWords } from '../words/exchange.ts'
import { useReason } from '../words/index.ts'

const codes = /^[a-z]+\.[a-z_]+( [a-z]+\.[a-z_]+)*$/

/** Why a recipient refused: its reason codes with what to do about each, or its own words. */
export function RefusalText({ reason }: { reason: string | null }) {
  const { deliveries: words } = useExchangeWords()
  const said = useReason()
  if (reason === null) return null
  if (!codes.test(reason))
    return (
      <>
        <p>{reason}</p>
        <p class="quiet small">{words.correctFirst}</p>
      </>
    )
  return (
    <>
      {reason.split(' ').map((code) => (
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
