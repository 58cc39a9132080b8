import { Link } from 'wouter-preact'
import { showLogWarnings } from '../server/journal/log/contract.ts'
import { useAnswer } from './query.ts'
import { useSession } from './session.ts'
import './styles/log.css'
import { useLanguage, useReason } from './words/index.ts'
import { logWords } from './words/log.ts'

const everyMinute = 60_000
const told = ['leader', 'clerk', 'auditor', 'administrator']

/** Above every room: that nobody outside vouches for the journal, and to auditors and administrators what does not hold; nothing as a rule. */
export function LogBanner() {
  const words = logWords[useLanguage()]
  const reason = useReason()
  const { post } = useSession()
  const isTold = post.roles.some((role) => told.includes(role))
  const { reply } = useAnswer(showLogWarnings, {}, isTold, everyMinute)
  const { warnings = [], alarm = null } = reply ?? {}
  if (warnings.length === 0 && !alarm) return null
  return (
    <div class="log-banner" role="alert">
      {alarm && (
        <p class="note bad">
          <strong>{words.alarm}:</strong> {words.alarmKinds[alarm.kind]}
          {alarm.position !== null && ` (${words.atPosition(alarm.position)})`}{' '}
          <Link href="/auditor/journal">{words.alarms}</Link>
        </p>
      )}
      {warnings.map((code) => (
        <p class="note bad" key={code}>
          {reason(code)}
        </p>
      ))}
    </div>
  )
}
