import { useReason } from '../words/index.ts'
import { useExchangeWords } from '../words/exchange.ts'
import { reasonCodesIn } from './reason-codes.ts'

type Kind = keyof ReturnType<typeof useExchangeWords>['problems']

const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/ECONNREFUSED/, 'refused'],
  [/ENOTFOUND|EAI_AGAIN/, 'unknownHost'],
  [/no signed answer, but 401/, 'unknownThere'],
  [/no signed answer, but 5|answered 5/, 'troubled'],
  [/no signed answer/, 'notSigned'],
  [/\.secret/, 'noSecret'],
  [/ENOENT|EACCES|ENOTDIR/, 'noFolder'],
  [/the axis answered/, 'axis'],
  [/timed? ?out|ETIMEDOUT|aborted/i, 'slow'],
  [/cut|ECONNRESET|socket hang up|too long/, 'cut'],
  [/CERT|self.signed|TLS|SSL/i, 'tls'],
]

/** What went wrong on the way to another installation, in words; the bare text of it stays at hand. */
export function ProblemText({ problem }: { problem: string }) {
  const words = useExchangeWords()
  const reason = useReason()
  const codes = reasonCodesIn(problem)
  if (codes)
    return (
      <>
        {codes.map((code) => (
          <p key={code}>{reason(code)}</p>
        ))}
      </>
    )
  const [, kind = 'other'] = kinds.find(([pattern]) => pattern.test(problem)) ?? []
  return (
    <>
      <p>{words.problems[kind]}</p>
      <details class="small quiet">
        <summary>{words.technical}</summary>
        <p class="mono">{problem}</p>
      </details>
    </>
  )
}
