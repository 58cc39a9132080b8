import { listAgencies } from '../../../../server/agencies/contract.ts'
import { listProcesses } from '../../../../server/workflow/administration/contract.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'
import { useChosen } from '../../../parts/chosen.ts'
import { Filter } from '../../../parts/filter.tsx'
import { useFilter } from '../../../parts/filters.ts'
import { Items } from '../../../parts/items.tsx'
import { Problem } from '../../../parts/problem.tsx'
import { useAnswer } from '../../../query.ts'
import { useSession } from '../../../session.ts'
import { useWords } from '../../../words/index.ts'
import { LateMark } from './late-mark.tsx'
import { ProcessDetail } from './process-detail.tsx'

/** The administrator's processes of a body: where cases stand, what is late, and how a diagram is changed. */
export default function Diagrams() {
  const { desks } = useWords()
  const { agency } = useSession()
  const [chosen, choose] = useChosen('/administrator/processes')
  const [body] = useFilter('body')
  const agencyId = Number(body) || agency.id
  const { reply, problem } = useAnswer(listProcesses, { agencyId })
  const processes = reply?.processes
  const detail = (id: number) => {
    const key = processes?.find((one) => one.id === id)?.key
    return key && <ProcessDetail agencyId={agencyId} process={key} key={`${agencyId} ${key}`} />
  }
  if (problem) return <Problem problem={problem} />
  return (
    <Items
      title={desks.diagrams}
      items={processes}
      keyOf={({ id }) => id}
      chosen={chosen}
      onChoose={choose}
      show={(process) => <ProcessItem {...process} />}
      detail={detail}
      tools={<BodyChoice />}
    />
  )
}

function BodyChoice() {
  const { diagrams: words } = useWords()
  const { agency } = useSession()
  const [body, choose] = useFilter('body')
  const bodies = useAnswer(listAgencies, {}).reply?.agencies ?? []
  const others = bodies.filter(({ id }) => id !== agency.id)
  return (
    <Filter
      label={words.body}
      value={body}
      onValue={choose}
      all={agency.name}
      options={others.map(({ id, name }) => [String(id), name] as const)}
    />
  )
}

type Listed = ReplyOf<typeof listProcesses>['processes'][number]

function ProcessItem({ name, version, isOwn, running, late }: Listed) {
  const { diagrams: words } = useWords()
  return (
    <>
      <span class="top">{name}</span>
      <span class="bottom">
        <span>
          {words.version(version)}, {isOwn ? words.ownVersion : words.sharedVersion}
        </span>
      </span>
      <span class="bottom">
        <span>{words.running(running)}</span>
        {running > 0 && <LateMark late={late} />}
      </span>
    </>
  )
}
