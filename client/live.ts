import { listAgencies, showAgency } from '../server/agencies/contract.ts'
import { listTypes } from '../server/documents/contract.ts'
import { showSignatures } from '../server/signing/contract.ts'
import { answers } from './query.ts'

const pauseMilliseconds = 300
let pending: ReturnType<typeof setTimeout> | undefined
let subjects = new Set<string>()

// That somebody has read changes nothing that is shown; to ask again would be to read again, without end.
const onlyRead = /^(?:trace|reading|evidence|passport):/

// Many acts in a moment make one round of fetching; only what is on the screen is fetched.
function refresh({ data }: MessageEvent<string>): void {
  const { subject } = JSON.parse(data) as { subject: string }
  if (onlyRead.test(subject)) return
  subjects.add(subject)
  pending ??= setTimeout(() => {
    const changed = subjects
    pending = undefined
    subjects = new Set()
    void answers.invalidateQueries({ predicate: ({ queryKey }) => isTouched(queryKey, changed) })
  }, pauseMilliseconds)
}

const directory: readonly string[] = [listAgencies.path, showAgency.path, listTypes.path]

// Signatures cost their verification: they are asked anew for their own document only; the directory by its own changes.
function isTouched([path, input]: readonly unknown[], changed: ReadonlySet<string>): boolean {
  if (path === showSignatures.path) {
    return changed.has(`document:${(input as { documentId: number }).documentId}`)
  }
  if (directory.includes(path as string)) {
    return [...changed].some((subject) => /^(agency|unit|post|person):/.test(subject))
  }
  return true
}

/** Listens to what changes in one's body, until told to stop; after a break everything is asked anew. */
export function listenLive(): () => void {
  const stream = new EventSource('/api/live')
  let wasOpen = false
  stream.addEventListener('message', refresh)
  stream.addEventListener('open', () => {
    if (wasOpen) void answers.invalidateQueries()
    wasOpen = true
  })
  return () => {
    stream.close()
  }
}
