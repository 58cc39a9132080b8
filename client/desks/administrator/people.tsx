import { useState } from 'preact/hooks'
import { listPeople } from '../../../server/agencies/contract.ts'
import { Button } from '../../parts/button.tsx'
import { useFilter } from '../../parts/filters.ts'
import { Loading } from '../../parts/loading.tsx'
import { Problem } from '../../parts/problem.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { Table } from '../../parts/table.tsx'
import { useAnswer } from '../../query.ts'
import { useWords } from '../../words/index.ts'
import { PersonDialog } from './person-dialog.tsx'

const mostListed = 50

/** The people who may sign in. */
export default function People() {
  const { desks, administration: words } = useWords()
  const [wanted, setWanted] = useFilter('words')
  const [isAdding, setAdding] = useState(false)
  return (
    <>
      <div class="toolbar">
        <h1>{desks.people}</h1>
        <SearchField value={wanted} onValue={setWanted} hint={words.findPeople} />
        <div class="end">
          <Button onPress={() => setAdding(true)}>{words.addPerson}</Button>
        </div>
      </div>
      <div class="page narrow">
        <PeopleTable wanted={wanted} />
      </div>
      {isAdding && <PersonDialog onClose={() => setAdding(false)} />}
    </>
  )
}

function PeopleTable({ wanted }: { wanted: string }) {
  const { administration: words, empty } = useWords()
  const { reply, problem } = useAnswer(listPeople, wanted ? { words: wanted } : {})
  if (!reply) return problem ? <Problem problem={problem} /> : <Loading />
  const { people } = reply
  if (people.length === 0) return <p class="center">{empty}</p>
  return (
    <>
      <Table name={words.people} heads={[words.personName, words.logIn]}>
        {people.map(({ id, name, logIn }) => (
          <tr key={id}>
            <td>
              <strong>{name}</strong>
            </td>
            <td class="mono">{logIn}</td>
          </tr>
        ))}
      </Table>
      {people.length === mostListed && <p class="quiet small">{words.firstFifty}</p>}
    </>
  )
}
