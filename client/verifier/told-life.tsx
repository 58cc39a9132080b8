import type {
  BundledFacts,
  BundleVerdict,
} from '../../server/oversight/evidence/verifier/bundle.ts'
import { toldMoment } from '../../server/oversight/evidence/verifier/told-finding.ts'
import { Facts } from '../parts/facts.tsx'
import { useFormats, useWords } from '../words/index.ts'
import { useEvidenceWords } from './words.ts'

/** What the bundle is about, and what the journal in it tells. */
export function ToldLife({ facts, lines }: Pick<BundleVerdict, 'lines'> & { facts: BundledFacts }) {
  const words = useEvidenceWords()
  const { journalActs } = useWords()
  const formats = useFormats()
  const exact = (at: string) => toldMoment(at, formats)
  const { document, exportedAt, installation, people, agencies } = facts
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const bodies = new Map(agencies.map(({ id, name }) => [id, name]))
  return (
    <>
      <Facts
        rows={[
          [words.document, document.reference ?? document.uuid],
          [words.issuer, document.issuerName],
          [words.abstract, document.abstract],
          [words.exportedAt, exact(exportedAt)],
          [words.from, installation],
        ]}
      />
      <h3>{words.events}</h3>
      <ol class="proof-events">
        {lines
          .toSorted((one, other) => one.at.localeCompare(other.at))
          .map(({ id, act, at, actor }) => (
            <li key={id}>
              <time dateTime={at}>{exact(at)}</time>
              <strong>{journalActs[act] ?? act}</strong>
              <span class="quiet">
                {[names.get(actor.personId) ?? installation, bodies.get(actor.agencyId)]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </li>
          ))}
      </ol>
    </>
  )
}
