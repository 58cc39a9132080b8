import { useFormats, useWords } from '../../../words/index.ts'
import type { Milestone } from './lanes.ts'

/** The steps in the body that made the document, as stations of a line. */
export function Rail({ milestones }: { milestones: readonly Milestone[] }) {
  const { journalActs, oversight } = useWords()
  const { moment } = useFormats()
  return (
    <ol class="rail">
      {milestones.map(({ act, at, personName, postTitle, isIntact }) => (
        <li key={act} class={isIntact ? '' : 'broken'}>
          <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
            {isIntact ? <Passed /> : <Broken />}
          </svg>
          <strong>{journalActs[act] ?? act}</strong>
          <span>{personName}</span>
          <span class="quiet">{postTitle}</span>
          <time class="quiet" dateTime={at}>
            {moment(at)}
          </time>
          {!isIntact && <span class="badge bad">{oversight.broken}</span>}
        </li>
      ))}
    </ol>
  )
}

function Passed() {
  return (
    <>
      <circle cx="10" cy="10" r="9" class="passed" />
      <path d="M5.5 10.5l3 3 6-7" class="tick" />
    </>
  )
}

function Broken() {
  return (
    <>
      <rect x="1" y="1" width="18" height="18" class="failed" />
      <path d="M6 6l8 8M14 6l-8 8" class="tick" />
    </>
  )
}
