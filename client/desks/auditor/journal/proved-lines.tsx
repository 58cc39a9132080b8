import { useEffect } from 'preact/hooks'
import type { proveLines } from '../../../../server/journal/log/contract.ts'
import { readSignedCheckpoint } from '../../../../server/journal/log/formats/checkpoint.ts'
import { bytesOfBase64, utf8 } from '../../../../server/journal/log/formats/encoding.ts'
import { leafHash, provesInclusion } from '../../../../server/journal/log/formats/tree.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'
import { useFilter } from '../../../parts/filters.ts'
import { useLanguage, useWords } from '../../../words/index.ts'
import { logWords } from '../../../words/log.ts'

type Proved = ReplyOf<typeof proveLines>

/** Whether every line stands in the signed head, and each with its proof; the one that the address names is open. */
export function ProvedLines({ head, lines }: Proved) {
  const words = logWords[useLanguage()]
  const { journalActs } = useWords()
  const [meant] = useFilter('line')
  useEffect(() => {
    const place =
      document.querySelector('#proofs details[open]') ?? document.querySelector('#proofs')
    place?.scrollIntoView({ block: 'nearest' })
  }, [])
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
            <details open={meant === String(id)}>
              <summary>
                {journalActs[actOf(line)] ?? actOf(line)}: {words.lineProof(position, proof.length)}
              </summary>
              <pre class="mono">{line}</pre>
              <pre class="mono">{proof.join('\n')}</pre>
            </details>
          </li>
        ))}
      </ul>
    </div>
  )
}

const actOf = (line: string): string => (JSON.parse(line) as { act: string }).act

function stands({ line, position, proof }: Proved['lines'][number], checkpoint: string): boolean {
  const tree = readSignedCheckpoint(checkpoint)?.checkpoint
  const hashes = proof.map((hash) => bytesOfBase64(hash) ?? new Uint8Array(0))
  const leaf = { index: position - 1, hash: leafHash(utf8(line)) }
  return tree !== undefined && provesInclusion(leaf, tree, hashes)
}
