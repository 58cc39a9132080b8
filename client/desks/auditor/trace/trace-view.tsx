import { traceDocument } from '../../../../server/oversight/contract.ts'
import { exportEvidence } from '../../../../server/oversight/evidence/contract.ts'
import { printPassport } from '../../../../server/oversight/evidence/passport/contract.ts'
import { addressOf } from '../../../call.ts'
import { Verdicts } from '../../../documents/signatures.tsx'
import { Button } from '../../../parts/button.tsx'
import { Loading } from '../../../parts/loading.tsx'
import { Problem } from '../../../parts/problem.tsx'
import { useAnswer } from '../../../query.ts'
import { useLanguage, useWords } from '../../../words/index.ts'
import { Crossing } from '../crossing/crossing.tsx'
import { Journey } from './journey.tsx'
import { MomentSection } from '../moments/moment-section.tsx'
import { Readers } from '../readers/readers.tsx'
import { Timeline } from './timeline.tsx'
import type { Trace } from './trace.ts'

/** The trace of a document: whether its chain holds, where it went, who signed, and every line. */
export function TraceView({ documentId }: { documentId: number }) {
  const { oversight, signatures } = useWords()
  const { reply: trace, problem } = useAnswer(traceDocument, { documentId })
  if (!trace) return problem ? <Problem problem={problem} /> : <Loading />
  return (
    <>
      <TraceHead {...trace} />
      <div class="page">
        <section class="block">
          <h3>{oversight.tiers}</h3>
          <Journey trace={trace} />
        </section>
        <section class="block">
          <h3>{signatures.title}</h3>
          {trace.signatures.length === 0 && <p class="quiet">{signatures.none}</p>}
          <div class="verdicts">
            <Verdicts verdicts={trace.signatures} />
          </div>
        </section>
        <MomentSection documentId={documentId} />
        <Readers documentId={documentId} />
        <Crossing documentId={documentId} />
        <Timeline lines={trace.lines} />
      </div>
    </>
  )
}

function TraceHead({ documentId, reference, abstract, issuerName, ...trace }: Trace) {
  const { sha256, isIntact, lines } = trace
  const { document, oversight } = useWords()
  const language = useLanguage()
  return (
    <header class="document-head">
      <div class="line">
        <h2>{reference ?? document.unnumbered}</h2>
        <span class={`badge ${isIntact ? 'good' : 'bad'}`}>
          <span aria-hidden="true">{isIntact ? '✓' : '✗'}</span>
          {isIntact ? oversight.chainHolds(lines.length) : oversight.chainBroken}
        </span>
      </div>
      <p>
        {issuerName} · {abstract}
      </p>
      {sha256 && (
        <p class="small">
          <span class="quiet">{oversight.fileHash}</span> <span class="mono">{sha256}</span>
        </p>
      )}
      <div class="actions no-print">
        <Button
          onPress={() => {
            print()
          }}
        >
          {oversight.print}
        </Button>
        <a class="button" href={addressOf(printPassport, { documentId, language })} download>
          {oversight.passport}
        </a>
        <a class="button" href={addressOf(exportEvidence, { documentId })} download>
          {oversight.bundle}
        </a>
      </div>
    </header>
  )
}
