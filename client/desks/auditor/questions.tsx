import { askQuestion, question } from '../../../server/oversight/questions/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'
import { usePages } from '../../pages.ts'
import { Button } from '../../parts/button.tsx'
import { useFilter } from '../../parts/filters.ts'
import { Loading } from '../../parts/loading.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useFormats, useLanguage, useWords } from '../../words/index.ts'
import { questionWords } from '../../words/questions.ts'

type Found = ReplyOf<typeof askQuestion>['found'][number]
type Question = (typeof question.options)[number]

/** The questions that auditors ask of every body, each answered at once. */
export default function Questions() {
  const words = questionWords[useLanguage()]
  const [wanted, setWanted] = useFilter('question')
  const asked = question.options.find((each) => each === wanted) ?? 'unread'
  return (
    <div class="page wide">
      <h1>{words.title}</h1>
      <p>{words.note}</p>
      <select
        class="input filter"
        aria-label={words.question}
        value={asked}
        onChange={(event) => setWanted(event.currentTarget.value)}
      >
        {question.options.map((each) => (
          <option value={each} key={each}>
            {words.questions[each]}
          </option>
        ))}
      </select>
      <Answers asked={asked} key={asked} />
    </div>
  )
}

function Answers({ asked }: { asked: Question }) {
  const words = questionWords[useLanguage()]
  const { more: onward } = useWords()
  const { pages, problem, more } = usePages(askQuestion, { question: asked, limit: 50 })
  if (!pages) return problem ? <Problem problem={problem} /> : <Loading />
  const found = pages.flatMap((page) => page.found)
  if (found.length === 0) return <p class="note good">{words.none}</p>
  return (
    <>
      <ol class="timeline">
        {found.map((one) => (
          <AnswerLine one={one} asked={asked} key={`${String(one.id)} ${one.who ?? ''}`} />
        ))}
      </ol>
      {more && <Button onPress={more}>{onward}</Button>}
    </>
  )
}

function AnswerLine({ one, asked }: { one: Found; asked: Question }) {
  const words = questionWords[useLanguage()]
  const { exact, day } = useFormats()
  const { documentId, reference, abstract, agencyName, who, detail, at, workingDays } = one
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(detail ?? '')
  const about = [reference, abstract].filter(Boolean).join(' · ')
  return (
    <li>
      <div class="happened">
        <strong>
          {documentId === null ? (
            about
          ) : (
            <a class="link" href={`/auditor/oversight/${String(documentId)}?at=${at}`}>
              {about}
            </a>
          )}
        </strong>
        <time dateTime={at}>{exact(at)}</time>
      </div>
      <p class="small">
        {[who, agencyName].filter(Boolean).join(', ')}
        {detail && (
          <>
            {' · '}
            <span class="quiet">{words.details[asked]}</span> {isDay ? day(detail) : detail}
          </>
        )}{' '}
        {workingDays !== null && <span class="badge warn">{words.late(workingDays)}</span>}
      </p>
      <JournalLine line={one.line} />
    </li>
  )
}

function JournalLine({ line }: Pick<Found, 'line'>) {
  const words = questionWords[useLanguage()]
  if (!line) return <p class="small quiet">{words.noLine}</p>
  const { subject, seq, digest } = line
  return (
    <p class="small quiet">
      {words.line}{' '}
      <a class="link mono" href={`/auditor/journal?subject=${encodeURIComponent(subject)}`}>
        {subject} · {seq}
      </a>{' '}
      <span class="mono">{digest.slice(0, 12)}…</span>
    </p>
  )
}
