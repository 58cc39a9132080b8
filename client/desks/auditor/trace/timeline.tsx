import { useState } from 'preact/hooks'
import { Button } from '../../../parts/button.tsx'
import { Filter } from '../../../parts/filter.tsx'
import { ProveLink } from '../../../parts/prove-link.tsx'
import { toldSubject } from '../../../../server/oversight/evidence/verifier/told-finding.ts'
import { evidenceWords } from '../../../words/evidence.ts'
import { useFormats, useLanguage, useWords } from '../../../words/index.ts'
import type { Trace } from './trace.ts'

type Line = Trace['lines'][number]

const shownAtOnce = 100

/** Every journal line about the document, over all bodies or of one, in the order in which they happened. */
export function Timeline({ lines }: Pick<Trace, 'lines'>) {
  const { oversight, more } = useWords()
  const [agency, setAgency] = useState('')
  const [most, setMost] = useState(shownAtOnce)
  const names = [...new Set(lines.map(({ agencyName }) => agencyName))]
  const wanted = lines.filter(({ agencyName }) => agency === '' || agencyName === agency)
  return (
    <section class="block">
      <div class="line">
        <h3>{oversight.lines}</h3>
        <Filter
          label={oversight.body}
          value={agency}
          onValue={setAgency}
          all={`${oversight.everyBody} (${String(lines.length)})`}
          options={names.map((name) => [name, name] as const)}
        />
      </div>
      <ol class="timeline">
        {wanted.slice(0, most).map((line) => (
          <TimelineLine line={line} key={line.id} />
        ))}
      </ol>
      {wanted.length > most && <Button onPress={() => setMost(most + shownAtOnce)}>{more}</Button>}
    </section>
  )
}

function TimelineLine({ line }: { line: Line }) {
  const { oversight, journalActs, mandates } = useWords()
  const { exact } = useFormats()
  const { telling } = evidenceWords[useLanguage()]
  const { act, at, agencyName, postTitle, personName, forPostTitle } = line
  const { subject, seq, digest, isIntact } = line
  return (
    <li class={isIntact ? '' : 'broken'}>
      <div class="happened">
        <strong>{journalActs[act] ?? act}</strong>
        <span class="quiet small">
          {toldSubject(subject, telling)} · {seq}
        </span>
        <time dateTime={at}>{exact(at)}</time>
      </div>
      <p class="small">
        {[personName, postTitle, agencyName].filter(Boolean).join(', ')}{' '}
        {forPostTitle && <span class="badge">{mandates.standsInFor(forPostTitle)}</span>}{' '}
        <ProveLink subject={subject} lineId={line.id} />
      </p>
      <p class="mono quiet">
        {digest} {isIntact && <span class="fits">✓ {oversight.intact}</span>}
      </p>
      {!isIntact && (
        <p class="badge bad">
          <span aria-hidden="true">✗</span> {oversight.broken}
        </p>
      )}
    </li>
  )
}
