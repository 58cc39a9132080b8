import { useState } from 'preact/hooks'
import { printNumberProof, proveNumbers } from '../../../server/oversight/number-proof/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'
import { addressOf, call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useDoing } from '../../query.ts'
import '../../styles/books.css'
import { bookWords } from '../../words/books.ts'
import { useFormats, useLanguage, useWords } from '../../words/index.ts'
import { ProofLines } from './proof-lines.tsx'

type Proof = ReplyOf<typeof proveNumbers>

/** Has every series of numbers proved and shows what came of it, series by series. */
export default function Numbers() {
  const words = bookWords[useLanguage()].proof
  const { oversight } = useWords()
  const proving = useDoing(() => call(proveNumbers, {}))
  const [proof, setProof] = useState<Proof>()
  const prove = async (): Promise<void> => {
    setProof(undefined)
    setProof(await proving.run({}))
  }
  return (
    <div class="page wide">
      <h1>{words.title}</h1>
      <p>{words.note}</p>
      <div class="book-acts">
        <Button
          look="primary"
          isBusy={proving.isRunning}
          onPress={() => void prove().catch(() => undefined)}
        >
          {words.run}
        </Button>
        <ProofFiles />
      </div>
      <div role="status">
        {proving.isRunning && <p class="quiet">{oversight.checking}</p>}
        {proof && <Outcome {...proof} />}
      </div>
      <Problem problem={proving.problem} />
      {proof && <ProofLines series={proof.series} />}
    </div>
  )
}

function ProofFiles() {
  const words = bookWords[useLanguage()].proof
  return (
    <>
      <a class="button" href={addressOf(printNumberProof, {})} target="_blank" rel="noopener">
        {words.print}
      </a>
      <a class="button" href={addressOf(proveNumbers, {})} download="numbers.json">
        {words.data}
      </a>
    </>
  )
}

function Outcome({ holds, series, numbers, provedAt }: Proof) {
  const words = bookWords[useLanguage()].proof
  const { oversight } = useWords()
  const { exact } = useFormats()
  const places = series.reduce((sum, { problems }) => sum + problems.length, 0)
  return (
    <div class={`note outcome ${holds ? 'good' : 'bad'}`}>
      <svg width="32" height="32" viewBox="0 0 20 20" aria-hidden="true">
        {holds ? (
          <circle cx="10" cy="10" r="9" class="passed" />
        ) : (
          <path d="M1 1h18v18H1z" class="failed" />
        )}
        <path d={holds ? 'M5.5 10.5l3 3 6-7' : 'M6 6l8 8M14 6l-8 8'} class="tick" />
      </svg>
      <div>
        <strong>{holds ? words.holds(series.length, numbers) : words.broken(places)}</strong>
        <p class="quiet small">
          {oversight.checkedAt} {exact(provedAt)}
        </p>
      </div>
    </div>
  )
}
