import { useState } from 'preact/hooks'
import { findReaders } from '../../../server/oversight/readers/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'
import { DayField } from '../../parts/day-field.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useAnswer } from '../../query.ts'
import { useFormats, useWords } from '../../words/index.ts'

type Found = ReplyOf<typeof findReaders>

const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' })

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
      {reply && reply.readers.length > 0 && <Table {...reply} />}
    </section>
  )
}

function State({ wasHere, wasOut }: Found) {
  const { rights } = useWords()
  if (!wasHere) return <p class="quiet">{rights.notHere}</p>
  return wasOut ? null : <p class="quiet">{rights.wasDraft}</p>
}

function Table({ readers }: Found) {
  const { rights } = useWords()
  const { exact } = useFormats()
  const named = rights.rules as Record<string, string>
  return (
    <div class="table-scroll">
      <table class="table">
        <thead>
          <tr>
            {rights.columns.map((column) => (
              <th key={column}>{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {readers.map(({ personId, personName, postId, postTitle, agencyName, rules, readAt }) => (
            <tr key={`${String(personId)} ${String(postId)}`}>
              <td>{personName}</td>
              <td>
                {postTitle}, {agencyName}
              </td>
              <td>{rules.map((rule) => named[rule] ?? rule).join(', ') || rights.noRule}</td>
              <td>{exact(readAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
