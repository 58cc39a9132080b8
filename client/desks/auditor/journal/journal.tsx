import { useState } from 'preact/hooks'
import { verifyChains } from '../../../../server/oversight/contract.ts'
import { toldSubject } from '../../../../server/oversight/evidence/verifier/told-finding.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'
import { call } from '../../../call.ts'
import { Button } from '../../../parts/button.tsx'
import { Problem } from '../../../parts/problem.tsx'
import { useDoing } from '../../../query.ts'
import { useSession } from '../../../session.ts'
import { evidenceWords } from '../../../words/evidence.ts'
import { useFormats, useLanguage, useWords } from '../../../words/index.ts'
import { LineProofs } from './line-proofs.tsx'
import { LogHead } from './log-head.tsx'

type Verdict = ReplyOf<typeof verifyChains>

/** The proof of the journal: every chain and the tree computed anew, the signed head and who vouches for it, and the proof of single lines. */
export default function Journal() {
  const { oversight, acts } = useWords()
  const { post } = useSession()
  const checking = useDoing(() => call(verifyChains, {}))
  const [verdict, setVerdict] = useState<Verdict & { at: string }>()
  const check = async (): Promise<void> => {
    setVerdict(undefined)
    const found = await checking.run({})
    setVerdict({ ...found, at: new Date().toISOString() })
  }
  return (
    <div class="page narrow">
      <h1>{oversight.checkTitle}</h1>
      <p>{oversight.checkNote}</p>
      <div>
        <Button
          look="primary"
          isBusy={checking.isRunning}
          onPress={() => void check().catch(() => undefined)}
        >
          {acts.verify}
        </Button>
      </div>
      <div role="status">
        {checking.isRunning && <p class="quiet">{oversight.checking}</p>}
        {verdict && <Outcome {...verdict} />}
      </div>
      <Problem problem={checking.problem} />
      <LogHead />
      {post.roles.includes('auditor') && <LineProofs />}
    </div>
  )
}

function Outcome({ lines, subjects, firstBad, at }: Verdict & { at: string }) {
  const { oversight } = useWords()
  const { exact } = useFormats()
  const { telling } = evidenceWords[useLanguage()]
  return (
    <div class={`note outcome ${firstBad ? 'bad' : 'good'}`}>
      <svg width="32" height="32" viewBox="0 0 20 20" aria-hidden="true">
        {firstBad ? (
          <path d="M1 1h18v18H1z" class="failed" />
        ) : (
          <circle cx="10" cy="10" r="9" class="passed" />
        )}
        <path d={firstBad ? 'M6 6l8 8M14 6l-8 8' : 'M5.5 10.5l3 3 6-7'} class="tick" />
      </svg>
      <div>
        {firstBad ? (
          <>
            <p>
              <strong>{oversight.journalBad}</strong>{' '}
              {oversight.badLine(toldSubject(firstBad.subject, telling), firstBad.seq)}
            </p>
            <p class="mono">{firstBad.why}</p>
          </>
        ) : (
          <strong>{oversight.journalHolds(lines, subjects)}</strong>
        )}
        <p class="quiet small">
          {oversight.checkedAt} {exact(at)}
        </p>
      </div>
    </div>
  )
}
