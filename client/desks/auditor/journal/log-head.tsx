import { showLog } from '../../../../server/journal/log/contract.ts'
import { toldSubject } from '../../../../server/oversight/evidence/verifier/told-finding.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'
import { Facts } from '../../../parts/facts.tsx'
import { Problem } from '../../../parts/problem.tsx'
import { useAnswer } from '../../../query.ts'
import '../../../styles/log.css'
import { evidenceWords } from '../../../words/evidence.ts'
import { useFormats, useLanguage } from '../../../words/index.ts'
import { logWords } from '../../../words/log.ts'

type Shown = ReplyOf<typeof showLog>

const ownStamps = 'rfc3161-own'

/** The latest signed head, who vouches for it, what does not hold, and how far the check in the background has come. */
export function LogHead() {
  const words = logWords[useLanguage()]
  const { reply, problem } = useAnswer(showLog, {})
  if (!reply) return <Problem problem={problem} />
  return (
    <section class="log-head" aria-label={words.title}>
      <h2>{words.title}</h2>
      <Alarms alarms={reply.alarms} />
      {!reply.isWatched && <p class="note">{words.unwatched}</p>}
      <Head {...reply} />
      <Closed closed={reply.closed} />
      <Checks checks={reply.checks} />
      <details>
        <summary>{words.keys}</summary>
        <pre class="small mono">{reply.verifiers.join('\n')}</pre>
      </details>
    </section>
  )
}

function Head({ head, origin, isWatched, witnessed }: Shown) {
  const words = logWords[useLanguage()]
  const { exact } = useFormats()
  if (!head) return <p class="quiet">{words.none}</p>
  const said = (all: readonly { name: string; madeAt: string }[]) =>
    all
      .map(({ name, madeAt }) => `${name === ownStamps ? words.ownStamps : name}, ${exact(madeAt)}`)
      .join('; ')
  // A stamp of the installation’s own authority is nobody else’s word.
  const outside = [...head.witnesses, ...head.timestamps.filter(({ name }) => name !== ownStamps)]
  const isAlone = isWatched && outside.length === 0
  return (
    <>
      <Facts
        rows={[
          [words.lines, head.size],
          [words.root, <span class="mono small">{head.root}</span>],
          [words.signedAt, exact(head.signedAt)],
          [words.witnesses, said(head.witnesses)],
          [words.stamps, said(head.timestamps)],
          [words.origin, origin],
          [
            words.seen,
            witnessed.map(({ origin: other, size }) => words.seenLine(other, size)).join('; '),
          ],
        ]}
      />
      {isAlone && <p class="quiet">{words.unwitnessed}</p>}
      <details>
        <summary>{words.checkpoint}</summary>
        <pre class="small mono">{head.checkpoint}</pre>
      </details>
    </>
  )
}

function Alarms({ alarms }: Pick<Shown, 'alarms'>) {
  const language = useLanguage()
  const words = logWords[language]
  const { telling } = evidenceWords[language]
  const { exact } = useFormats()
  if (alarms.length === 0) return null
  return (
    <div class="note bad">
      <strong>{words.alarms}</strong>
      <ul>
        {alarms.map(({ id, kind, why, position, subject, seq, foundAt, settledAt }) => (
          <li key={id}>
            {words.alarmKinds[kind]}
            {position !== null && `, ${words.atPosition(position)}`}
            {subject !== null &&
              `, ${toldSubject(subject, telling)}${seq === null ? '' : ` #${String(seq)}`}`}
            <div class="small mono">
              {why}, {exact(foundAt)}
              {settledAt !== null && `; ${words.settled} ${exact(settledAt)}`}
            </div>
          </li>
        ))}
      </ul>
      {alarms.some(isOfHead) && <p>{words.howOn}</p>}
    </div>
  )
}

const isOfHead = ({ kind, settledAt }: Shown['alarms'][number]) =>
  settledAt === null && ['head', 'cut', 'refused'].includes(kind)

function Closed({ closed }: Pick<Shown, 'closed'>) {
  const words = logWords[useLanguage()]
  const { exact } = useFormats()
  if (closed.length === 0) return null
  const said = closed.map(
    ({ origin, size, reason, closedAt }) =>
      `${words.closedLine(origin, size, reason)} (${exact(closedAt)})`,
  )
  return <Facts rows={[[words.closed, said.join('; ')]]} />
}

function Checks({ checks }: Pick<Shown, 'checks'>) {
  const words = logWords[useLanguage()]
  const { exact } = useFormats()
  const names = words.checkNames as Record<string, string>
  const shown = checks.map(({ name, endedAt }) => {
    const ended = endedAt === null ? words.neverAll : `${words.checkedAll} ${exact(endedAt)}`
    return `${names[name] ?? name}: ${ended}`
  })
  return <Facts rows={[[words.checks, shown.join('; ')]]} />
}
