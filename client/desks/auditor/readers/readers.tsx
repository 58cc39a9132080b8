import { useState } from 'preact/hooks'
import { findReaders } from '../../../../server/oversight/readers/contract.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'
import { DayField } from '../../../parts/day-field.tsx'
import { Problem } from '../../../parts/problem.tsx'
import { today } from '../../../parts/today.ts'
import { useAnswer } from '../../../query.ts'
import { useWords } from '../../../words/index.ts'
import { ReadersTable } from './readers-table.tsx'

type Found = ReplyOf<typeof findReaders>

/** Who could read a document on a day, by which rule, and who did. */
export function Readers({ documentId }: { documentId: number }) {
  const { rights } = useWords()
  const [on, setOn] = useState(today())
  const { reply, problem } = useAnswer(findReaders, { documentId, on })
  return (
    <section class="block">
      <h3>{rights.readers}</h3>
      <DayField
        label={rights.on}
        day={on}
        onDay={(day) => {
          if (day) setOn(day)
        }}
      />
      <Problem problem={problem} />
      {reply && <State {...reply} />}
      {reply && reply.readers.length > 0 && (
        <ReadersTable name={rights.readers} readers={reply.readers} />
      )}
    </section>
  )
}

function State({ wasHere, wasOut }: Found) {
  const { rights } = useWords()
  if (!wasHere) return <p class="quiet">{rights.notHere}</p>
  return wasOut ? null : <p class="quiet">{rights.wasDraft}</p>
}
