import { useFormats, useWords } from '../words/index.ts'
import type { ShownDocument } from './shown-document.ts'

/** What was said on a document's way, by whom, in which post. */
export function Opinions({ document: { opinions } }: { document: ShownDocument }) {
  const { document: words, mandates } = useWords()
  const formats = useFormats()
  if (opinions.length === 0) return null
  return (
    <section>
      <h3>{words.opinions}</h3>
      <ul class="list-plain">
        {opinions.map(({ at, by, postTitle, forName, forPostTitle, text, step, outcome }) => (
          <li key={at}>
            <strong>{by}</strong> <span class="quiet">({postTitle})</span>{' '}
            {forName && (
              <span class="badge">{mandates.standsInFor(`${forName}, ${forPostTitle ?? ''}`)}</span>
            )}
            <p class={outcome === 'return' ? 'returned' : 'quiet'}>
              {words.opinionSteps[`${outcome} ${step}`] ?? words.opinionSteps[outcome] ?? outcome} ·{' '}
              {formats.moment(at)}
            </p>
            {text && <p>{text}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
