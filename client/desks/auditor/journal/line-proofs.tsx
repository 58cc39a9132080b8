import { useEffect, useState } from 'preact/hooks'
import { proveLines } from '../../../../server/journal/log/contract.ts'
import { toldSubject } from '../../../../server/oversight/evidence/verifier/told-finding.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'
import { call } from '../../../call.ts'
import { Button } from '../../../parts/button.tsx'
import { TextField } from '../../../parts/field.tsx'
import { useFilter } from '../../../parts/filters.ts'
import { Problem } from '../../../parts/problem.tsx'
import { useDoing } from '../../../query.ts'
import { evidenceWords } from '../../../words/evidence.ts'
import { useLanguage } from '../../../words/index.ts'
import { logWords } from '../../../words/log.ts'
import { FoundDocuments } from './found-documents.tsx'
import { meantSubject } from './meant-subject.ts'
import { ProvedLines } from './proved-lines.tsx'

/** Asks for the proofs of every line about something, found by its number, its address or its name in the journal, and computes them anew in this browser. */
export function LineProofs() {
  const language = useLanguage()
  const { subject, prove, proved, proving } = useProof()
  const [wanted, setWanted] = useState('')
  const ask = (text: string): void => {
    const meant = meantSubject(text)
    setWanted(meant === undefined ? text.trim() : '')
    if (meant !== undefined) prove(meant)
  }
  return (
    <section class="log-head" id="proofs" aria-label={logWords[language].proofTitle}>
      <h2>{logWords[language].proofTitle}</h2>
      <AskForm isBusy={proving.isRunning} onAsk={ask} />
      {wanted && <FoundDocuments words={wanted} onPick={(id) => ask(`document:${String(id)}`)} />}
      <div role="status">
        {proved && (
          <>
            <h3>{toldSubject(subject, evidenceWords[language].telling)}</h3>
            <ProvedLines {...proved} />
          </>
        )}
      </div>
      <Problem problem={proving.problem} />
    </section>
  )
}

function AskForm({ isBusy, onAsk }: { isBusy: boolean; onAsk: (text: string) => void }) {
  const words = logWords[useLanguage()]
  const [text, setText] = useState('')
  const ask = (event: Event): void => {
    event.preventDefault()
    onAsk(text)
  }
  return (
    <form class="log-head" onSubmit={ask}>
      <TextField
        {...{ label: words.subject, hint: words.subjectHint, value: text, onValue: setText }}
        isRequired
      />
      <div>
        <Button isBusy={isBusy} type="submit">
          {words.prove}
        </Button>
      </div>
    </form>
  )
}

// What is proved stands in the address, so that a line elsewhere leads here, and this to somebody else.
function useProof() {
  const [subject, setSubject] = useFilter('subject')
  const [proved, setProved] = useState<ReplyOf<typeof proveLines>>()
  const proving = useDoing((input: { subject: string }) => call(proveLines, input))
  const run = async (about: string): Promise<void> => {
    setProved(undefined)
    setProved(await proving.run({ subject: about }))
  }
  const begin = (about: string) => void run(about).catch(() => undefined)
  useEffect(() => {
    if (subject) begin(subject)
  }, [subject])
  const prove = (about: string): void => {
    if (about === subject) begin(about)
    else setSubject(about)
  }
  return { subject, prove, proved, proving }
}
