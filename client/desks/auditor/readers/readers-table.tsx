import type { findReaders } from '../../../../server/oversight/readers/contract.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'
import { Table } from '../../../parts/table.tsx'
import { useFormats, useWords } from '../../../words/index.ts'
import { IsNew } from '../moments/is-new.tsx'

type Reader = ReplyOf<typeof findReaders>['readers'][number] & {
  /** Whether the act at hand changed who reads it. */
  isChanged?: boolean
}

/** Who could read a document: in which post, by which rule, and when they did. */
export function ReadersTable({ name, readers }: { name: string; readers: readonly Reader[] }) {
  const { rights } = useWords()
  const { exact } = useFormats()
  const named = rights.rules as Record<string, string>
  return (
    <Table name={name} heads={rights.columns}>
      {readers.map(({ personId, postId, rules, readAt, isChanged = false, ...one }) => (
        <tr key={`${String(personId)} ${String(postId)}`} class={isChanged ? 'is-new' : ''}>
          <td>
            {one.personName} <IsNew isChanged={isChanged} />
          </td>
          <td>
            {one.postTitle}, {one.agencyName}
          </td>
          <td>{rules.map((rule) => named[rule] ?? rule).join(', ') || rights.noRule}</td>
          <td>{exact(readAt)}</td>
        </tr>
      ))}
    </Table>
  )
}
