import { findTraces } from '../../../../server/oversight/contract.ts'
import { Button } from '../../../parts/button.tsx'
import { Problem } from '../../../parts/problem.tsx'
import { useAnswer } from '../../../query.ts'
import { useLanguage, useWords } from '../../../words/index.ts'
import { logWords } from '../../../words/log.ts'

const mostFound = 10

/** The documents that hold these words, one of which is meant. */
export function FoundDocuments({ words, onPick }: { words: string; onPick: (id: number) => void }) {
  const { which, noDocument } = logWords[useLanguage()]
  const { document } = useWords()
  const { reply, problem } = useAnswer(findTraces, { words, limit: mostFound })
  if (!reply) return <Problem problem={problem} />
  if (reply.documents.length === 0) return <p class="quiet">{noDocument}</p>
  return (
    <ul class="found-documents" aria-label={which}>
      {reply.documents.map(({ id, reference, abstract, agencyName }) => (
        <li key={id}>
          <Button onPress={() => onPick(id)}>{reference ?? document.unnumbered}</Button>
          <span class="small">
            {agencyName} · {abstract}
          </span>
        </li>
      ))}
    </ul>
  )
}
