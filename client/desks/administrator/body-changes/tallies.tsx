import { Table } from '../../../parts/table.tsx'
import { useWords } from '../../../words/index.ts'
import type { Plan } from './change-form.ts'

/** How much of each kind goes to which heir, and what ends or closes, as a table. */
export function Tallies({ plan: { tallies, heirs } }: { plan: Plan }) {
  const { bodyChanges: words } = useWords()
  if (tallies.length === 0) return <p class="quiet">{words.nothing}</p>
  const known = Object.keys(words.subjects) as (keyof typeof words.subjects)[]
  const kinds = known.filter((kind) => tallies.some((each) => each.kind === kind))
  const amountOf = (kind: string, heir: number | null): number =>
    tallies
      .filter((each) => each.kind === kind && (heir === null || each.heir === heir))
      .reduce((sum, { amount }) => sum + amount, 0)
  const headOf = ({ name, isFounded }: Plan['heirs'][number]) => (
    <>
      {name} {isFounded && <span class="badge">{words.newBody}</span>}
    </>
  )
  return (
    <div class="body-change-tallies">
      <Table name={words.plan} heads={[words.subject, ...heirs.map(headOf), words.whole]}>
        {kinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">{words.subjects[kind]}</th>
            {heirs.map((_, place) => (
              <td key={place}>{amountOf(kind, place) || '–'}</td>
            ))}
            <td>
              <strong>{amountOf(kind, null)}</strong>
            </td>
          </tr>
        ))}
      </Table>
    </div>
  )
}
