import type { ComponentChildren } from 'preact'
import { addressOf } from '../call.ts'
import { readAnnex, readVersion } from '../../server/documents/contract.ts'
import { AbsenceMark } from '../mandates/absences.tsx'
import { Facts } from '../parts/facts.tsx'
import { useFormats, useReason, useWords } from '../words/index.ts'
import { Cascade } from './deliveries/cascade.tsx'
import { Crossed } from './deliveries/crossed.tsx'
import { Opinions } from './opinions.tsx'
import { isWithdrawn, type ShownDocument } from './shown-document.ts'
import { Initials } from '../signing/initials/initials.tsx'
import { Rights } from './rights/rights.tsx'
import { Signatures } from './signatures.tsx'
import { TaskTree } from '../tasks/tree/task-tree.tsx'

/** Everything known of a document beside its pages. */
export function DocumentSide({ document }: { document: ShownDocument }) {
  const { id, direction } = document
  return (
    <aside class="document-side">
      <Waiting document={document} />
      <Irregularities document={document} />
      <Opinions document={document} />
      {direction === 'incoming' && <TaskTree documentId={id} />}
      <Cascade documentId={id} />
      {direction === 'outgoing' && <Initials document={document} />}
      {!isWithdrawn(document) && <Signatures documentId={id} />}
      <Crossed document={document} />
      <Rights documentId={id} />
      <KnownFacts document={document} />
      <Versions document={document} />
    </aside>
  )
}

function Waiting({ document }: { document: ShownDocument }) {
  const words = useWords()
  const roles: Record<string, string> = words.roles
  // Once a leader has directed it, the tree of assignments says who has it in hand.
  const isHandedOut = document.stage === 'directed' || document.stage === 'processing'
  if (document.waitingFor.length === 0 || isHandedOut) return null
  return (
    <section>
      <h3>{words.document.waiting}</h3>
      <ul class="list-plain">
        {document.waitingFor.map(({ step, name, role, postId }) => (
          <li key={step}>
            {name || roles[role] || role} <AbsenceMark postId={postId} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Irregularities({ document }: { document: ShownDocument }) {
  const words = useWords()
  const reason = useReason()
  if (document.irregularities.length === 0) return null
  return (
    <div class="note">
      <p>{words.document.irregular}</p>
      {document.irregularities.map((code) => (
        <p key={code}>{reason(code)}</p>
      ))}
    </div>
  )
}

function KnownFacts({ document }: { document: ShownDocument }) {
  const { document: words } = useWords()
  const { signerName, drafterName, unitName, copies, note, pageAmount } = document
  return (
    <section>
      <h3>{words.facts}</h3>
      <Facts
        rows={[
          [words.signer, signerName],
          [words.drafter, drafterName],
          [words.unit, unitName],
          [words.copies, copies],
          [words.length, pageAmount && words.pages(pageAmount)],
          [words.note, note],
        ]}
      />
      <Recipients document={document} />
    </section>
  )
}

function Recipients({ document: { recipients } }: { document: ShownDocument }) {
  const { document: words } = useWords()
  if (recipients.length === 0) return null
  return (
    <details>
      <summary>
        {words.recipients} ({recipients.length})
      </summary>
      <ul class="list-plain">
        {recipients.map(({ name, purpose }) => (
          <li key={name}>
            {name} <span class="quiet">{words.purpose[purpose]}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Versions({ document }: { document: ShownDocument }) {
  const words = useWords()
  const formats = useFormats()
  const { id: documentId, versions, annexes } = document
  return (
    <section>
      <h3>{words.document.versions}</h3>
      <ul class="list-plain">
        {versions.map(({ version, kind, madeAt, madeBy, sha256 }) => (
          <li key={version}>
            <VersionLink document={document} version={version}>
              {words.document.version(version)}, {words.document.kinds[kind]}
            </VersionLink>
            <p class="quiet">
              {madeBy}, {formats.moment(madeAt)}
            </p>
            <p class="mono quiet">{sha256.slice(0, 16)}…</p>
          </li>
        ))}
        {annexes.map(({ ordinal, name }) => (
          <li key={`annex${String(ordinal)}`}>
            <a
              href={addressOf(readAnnex, { documentId, ordinal })}
              target="_blank"
              rel="noreferrer"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface VersionLinkProps {
  document: ShownDocument
  version: number
  children: ComponentChildren
}

// Of what its sender took back the line stays, without its content.
function VersionLink({ document, version, children }: VersionLinkProps) {
  if (isWithdrawn(document)) return <span>{children}</span>
  const href = addressOf(readVersion, { documentId: document.id, version })
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  )
}
