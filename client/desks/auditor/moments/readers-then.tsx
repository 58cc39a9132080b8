import { useState } from 'preact/hooks'
import { Button } from '../../../parts/button.tsx'
import { useLanguage } from '../../../words/index.ts'
import { momentWords } from '../../../words/moments.ts'
import { ReadersTable } from '../readers/readers-table.tsx'
import type { Then } from './ticks.ts'

const shownAtOnce = 12

/** Who could read the document at a moment and by which rule, and who had opened its file by then; what changed comes first. */
export function ReadersThen({ then }: { then: Then }) {
  const words = momentWords[useLanguage()]
  const [isWhole, setWhole] = useState(false)
  const { readers, noMoreReaders, wasOut } = then
  const could = readers.filter(({ rules }) => rules.length > 0).length
  const sorted = readers.toSorted((one, other) => weight(other) - weight(one))
  const shown = isWhole ? sorted : sorted.slice(0, shownAtOnce)
  const people = noMoreReaders.map(({ personName, postTitle }) => `${personName}, ${postTitle}`)
  return (
    <div>
      <h4>{words.readers}</h4>
      <p class="quiet small">
        {words.readersNote(could)} {!wasOut && words.draft}
      </p>
      {people.length > 0 && (
        <p class="small is-new">
          {words.noMore} {people.join('; ')}
        </p>
      )}
      {readers.length > 0 && <ReadersTable name={words.readers} readers={shown} />}
      {shown.length < readers.length && (
        <Button look="plain" onPress={() => setWhole(true)}>
          {words.all} ({readers.length})
        </Button>
      )}
    </div>
  )
}

type Reader = Then['readers'][number]

const weight = ({ isChanged, readAt }: Reader): number =>
  Number(isChanged) * 2 + Number(readAt !== null)
