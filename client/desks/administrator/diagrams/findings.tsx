import type { checkDiagram } from '../../../../server/workflow/administration/contract.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'
import { useReason, useWords } from '../../../words/index.ts'
import type { Wanted } from './mark.ts'

interface FindingsProps {
  findings: ReplyOf<typeof checkDiagram>['findings']
  onWanted: (wanted: Wanted) => void
}

/** What is wrong with a diagram; each leads to its element. */
export function Findings({ findings, onWanted }: FindingsProps) {
  const { diagrams: words } = useWords()
  const reason = useReason()
  if (findings.length === 0)
    return (
      <p class="note good" role="status">
        {words.noFindings}
      </p>
    )
  return (
    <section class="block" role="status">
      <h3>
        {words.findings} ({findings.length})
      </h3>
      <ul class="diagram-findings">
        {findings.map(({ elementId, name, code, detail }) => (
          <li class="note bad" key={`${elementId} ${code} ${detail ?? ''}`}>
            {elementId ? (
              <button type="button" class="link" onClick={() => onWanted({ elementId })}>
                {name || elementId}
              </button>
            ) : (
              <strong>{words.wholeFile}</strong>
            )}
            <span>{reason(code)}</span>
            {detail && <span class="mono small">{detail}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
