import { Link } from 'wouter-preact'
import { useSession } from '../session.ts'
import { useWords } from '../words/index.ts'

interface ProveLinkProps {
  /** What it is about, such as `document:4711`. */
  subject: string
  /** The line that is meant; all of them without it. */
  lineId?: number
}

/** The way to the proof of what the journal says of something; for auditors, who alone may read it. */
export function ProveLink({ subject, lineId }: ProveLinkProps) {
  const { oversight } = useWords()
  const { post } = useSession()
  if (!post.roles.includes('auditor')) return null
  const about = new URLSearchParams({ subject, ...(lineId ? { line: String(lineId) } : {}) })
  return (
    <Link class="prove no-print" href={`/auditor/journal?${about.toString()}`}>
      {lineId ? oversight.proveLine : oversight.proveAll}
    </Link>
  )
}
