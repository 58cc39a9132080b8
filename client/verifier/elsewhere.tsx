import { downloadVerifier, showVerifier } from '../../server/oversight/evidence/contract.ts'
import { addressOf } from '../call.ts'
import { useAnswer } from '../query.ts'
import { useFormats } from '../words/index.ts'
import { useEvidenceWords } from './words.ts'

/** The same verifier as one file, for whoever trusts no installation: to be taken away, compared and run. */
export function Elsewhere() {
  const words = useEvidenceWords()
  const { number } = useFormats()
  const { reply } = useAnswer(showVerifier, {})
  return (
    <section class="paper" aria-labelledby="elsewhere">
      <h2 id="elsewhere">{words.offline}</h2>
      <p>{words.offlineHint}</p>
      <pre class="command">{words.offlineCommand}</pre>
      {reply && (
        <>
          <p>
            <a class="button" href={addressOf(downloadVerifier, {})} download={reply.name}>
              {words.download}
            </a>{' '}
            <span class="quiet">
              {reply.name}, {number(Math.ceil(reply.sizeBytes / 1024))} KB
            </span>
          </p>
          <p>
            {words.programHash}
            <br />
            <code class="program-hash">{reply.sha256}</code>
          </p>
          <p class="small quiet">{words.programHashHint}</p>
        </>
      )}
    </section>
  )
}
