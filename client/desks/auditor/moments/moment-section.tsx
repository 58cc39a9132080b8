import { useEffect, useRef, useState } from 'preact/hooks'
import { listActs, showMoment } from '../../../../server/oversight/moments/contract.ts'
import { useFilter } from '../../../parts/filters.ts'
import { Problem } from '../../../parts/problem.tsx'
import { useRested } from '../../../parts/rested.ts'
import { useAnswer } from '../../../query.ts'
import '../../../styles/moments.css'
import { useLanguage } from '../../../words/index.ts'
import { momentWords } from '../../../words/moments.ts'
import { ReadersThen } from './readers-then.tsx'
import { Slider } from './slider.tsx'
import { StateThen } from './state-then.tsx'
import { ticksOf, type Then } from './ticks.ts'

/** A document and who could read it, as of any moment of its life; it begins at the moment that the address names, else at the present. */
export function MomentSection({ documentId }: { documentId: number }) {
  const words = momentWords[useLanguage()]
  const [named, setNamed] = useFilter('at')
  const [at, setAt] = useState(momentIn(named))
  // A link leads to one document; the next that is chosen begins at the present.
  useEffect(() => {
    if (named) setNamed('')
  }, [])
  const { reply: life, problem } = useAnswer(listActs, { documentId })
  if (!life) return problem ? <Problem problem={problem} /> : null
  return (
    <section class="block moments" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p class="quiet small no-print">{words.lead}</p>
      <Slider ticks={ticksOf(life.acts)} at={at} onAt={setAt} />
      <Shown documentId={documentId} at={at} />
    </section>
  )
}

const momentIn = (text: string): string | null =>
  Number.isNaN(Date.parse(text)) ? null : new Date(text).toISOString()

// What was shown stays until the next is here, so that nothing jumps while the slider moves.
function Shown({ documentId, at }: { documentId: number; at: string | null }) {
  const rested = useRested(at ?? '')
  const asked = rested === '' ? { documentId } : { documentId, at: rested }
  const { reply, problem } = useAnswer(showMoment, asked)
  const last = useRef<Then>()
  if (reply) last.current = reply
  const then = reply ?? last.current
  if (!then) return <Problem problem={problem} />
  return (
    <div class="moment-then" aria-busy={reply === undefined}>
      <Problem problem={problem} />
      <Replayed then={then} isPresent={rested === ''} />
      {then.wasHere && <StateThen documentId={documentId} then={then} />}
      {then.wasHere && <ReadersThen then={then} />}
    </div>
  )
}

function Replayed({ then, isPresent }: { then: Then; isPresent: boolean }) {
  const words = momentWords[useLanguage()]
  if (!then.wasHere) return <p class="note">{words.notHere}</p>
  if (!then.isIntact) return <p class="note bad">✗ {words.linesBroken}</p>
  if (!isPresent) return <p class="small fits">✓ {words.linesHold(then.lines)}</p>
  if (then.differs.length === 0) return <p class="note good">✓ {words.matches(then.lines)}</p>
  return (
    <p class="note bad">
      ✗ {words.differs} {then.differs.join(', ')}
    </p>
  )
}
