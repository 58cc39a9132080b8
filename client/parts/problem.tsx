import type { CallProblem } from '../call.ts'
import { useReason, useWords } from '../words/index.ts'

/** Why something was refused, every reason in words, with the request's code for the administrator. */
export function Problem({ problem }: { problem: CallProblem | undefined }) {
  const reason = useReason()
  const { requestCode } = useWords()
  if (!problem) return null
  return (
    <div class="note bad" role="alert">
      {problem.reasons.map((code) => (
        <p key={code}>{reason(code)}</p>
      ))}
      {problem.fields.map(({ path }) => (
        <p class="small mono" key={path}>
          {path}
        </p>
      ))}
      {problem.status >= 500 && (
        <p class="small mono">
          {requestCode}: {problem.requestId}
        </p>
      )}
    </div>
  )
}
