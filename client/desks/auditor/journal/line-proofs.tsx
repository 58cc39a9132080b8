import { useState } from 'preact/hooks'
import { proveLines } from '../../../../server/journal/log/contract.ts'
import { readSignedCheckpoint } from '../../../../server/journal/log/formats/checkpoint.ts'
import { bytesOfBase64, utf8 } from '../../../../server/journal/log/formats/encoding.ts'
import { leafHash, provesInclusion } from '../../../../server/journal/log/formats/tree.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'
import { call } from '../../../call.ts'
import { Button } from '../../../parts/button.tsx'
import { TextField } from '../../../parts/field.tsx'
import { useFilter } from '../../../parts/filters.ts'
import { Problem } from '../../../parts/problem.tsx'
import { useDoing } from '../../../query.ts'
import { useLanguage } from '../../../words/index.ts'
import { logWords } from '../../../words/log.ts'

type Proved = ReplyOf<typeof proveLines>

/** Asks for the proofs of every line about a subject and computes them anew in this browser. */
export function LineProofs() {
  const words = logWords[useLanguage()]
  const [subject, setSubject] = useFilter('subject')
  const [proved, setProved] = useState<Proved>()
  const proving = useDoing((input: { subject: string }) => call(proveLines, input))
  const prove = async (): Promise<void> => {
    setProved(undefined)
    setProved(await proving.run({ subject: subject.trim() }))
  }
  return (
    <section class="log-head" aria-label={words.proofTitle}>
      <h2>{words.proofTitle}</h2>
      <TextField label={words.subject} value={subject} onValue={setSubject} />
      <div>
        <Button isBusy={proving.isRunning} onPress={() => void prove().catch(() => undefined)}>
          {words.prove}
        </Button>
      </div>
      <div role="status">{proved && <Outcome {...proved} />}</div>
      <Problem problem={proving.problem} />
    </section>
  )
}

function Outcome(proved: Proved) {
  const words = logWords[useLanguage()]
  const { head, lines } = proved
  if (!head || lines.length === 0) return <p class="quiet">{words.noLines}</p>
  const holds = lines.every((line) => stands(line, head.checkpoint))
  return (
    <div class={`note ${holds ? 'good' : 'bad'}`}>
      <strong>
        {holds ? `✓ ${words.proved(lines.length, head.size)}` : `✗ ${words.notProved}`}
      </strong>
      <ul class="small">
        {lines.map(({ id, position, line, proof }) => (
          <li key={id}>
            <details>
              <summary>{words.lineProof(position, proof.length)}</summary>
              <pre class="mono">{line}</pre>
              <pre class="mono">{proof.join('\n')}</pre>
            </details>
          </li>
        ))}
      </ul>
    </div>
  )
}

function stands({ line, position, proof }: Proved['lines'][number], checkpoint: string): boolean {
  const tree = readSignedCheckpoint(checkpoint)?.checkpoint
  const hashes = proof.map((hash) => bytesOfBase64(hash) ?? new Uint8Array(0))
  const leaf = { index: position - 1, hash: leafHash(utf8(line)) }
  return tree !== undefined && provesInclusion(leaf, tree, hashes)
}
