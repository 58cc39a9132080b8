import { listTables } from '../../../../../server/workflow/administration/tables/contract.ts'
import type { ReplyOf } from '../../../../../server/platform/endpoint.ts'
import { Loading } from '../../../../parts/loading.tsx'
import { Problem } from '../../../../parts/problem.tsx'
import { useAnswer } from '../../../../query.ts'
import { useWords } from '../../../../words/index.ts'
import { XmlLink } from '../xml-link.tsx'
import { RuleTable } from './rule-table.tsx'
import { TryTable } from './try-table.tsx'

type Shown = ReplyOf<typeof listTables>['tables'][number]

/** The decision tables by which a body works: what they say, and how one is changed, tried and put to use. */
export function DecisionTables({ agencyId }: { agencyId: number }) {
  const { tables: words } = useWords()
  const { reply, problem } = useAnswer(listTables, { agencyId })
  if (!reply) return problem ? <Problem problem={problem} /> : <Loading />
  return (
    <>
      <p>{words.explain}</p>
      {reply.tables.map((table) => (
        <Table {...{ agencyId, table }} key={table.key} />
      ))}
    </>
  )
}

function Table({ agencyId, table }: { agencyId: number; table: Shown }) {
  const { tables: words } = useWords()
  return (
    <section class="block">
      <h3>{table.name}</h3>
      <p class="line">
        <span class="badge">{table.isOwn ? words.own(table.version) : words.shared}</span>
        <XmlLink xml={table.xml} name={`${table.key}.dmn`}>
          {words.download}
        </XmlLink>
      </p>
      <RuleTable table={table} />
      <TryTable agencyId={agencyId} table={table} />
    </section>
  )
}
