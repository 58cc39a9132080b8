import { useState } from 'preact/hooks'
import { Filter } from '../../../parts/filter.tsx'
import { Table } from '../../../parts/table.tsx'
import { useFormats, useWords } from '../../../words/index.ts'
import { DiagramView } from './diagram-view.tsx'
import { LateMark } from './late-mark.tsx'
import type { Mark, Wanted } from './mark.ts'
import type { ShownProcess } from './shown-process.ts'

interface LiveViewProps {
  process: ShownProcess
  onVersion: (versionId: number | undefined) => void
}

/** The diagram of a version, with the steps at which cases stand and how many of them are late. */
export function LiveView({ process, onVersion }: LiveViewProps) {
  const { diagrams: words } = useWords()
  const [wanted, setWanted] = useState<Wanted>()
  const { name, xml, standing, lateAfter } = process
  const marks = standing.flatMap(({ elementId, cases, late }): Mark[] => [
    { elementId, kind: 'live', text: words.marks.live(cases) },
    ...(late > 0 ? [{ elementId, kind: 'late' as const, text: words.marks.late(late) }] : []),
  ])
  return (
    <>
      <VersionChoice process={process} onVersion={onVersion} />
      <DiagramView name={name} xml={xml} marks={marks} wanted={wanted} />
      <section class="block">
        <h3>{words.standing}</h3>
        <p class="quiet small">{words.lateNote(lateAfter)}</p>
        {standing.length === 0 ? (
          <p>{words.nowhere}</p>
        ) : (
          <StandingTable standing={standing} onWanted={setWanted} />
        )}
      </section>
    </>
  )
}

function VersionChoice({ process: { versions, shown }, onVersion }: LiveViewProps) {
  const { diagrams: words } = useWords()
  const { moment } = useFormats()
  const [active, ...older] = versions.map(
    ({ id, version, isOwn, isActive, running }) =>
      [
        String(id),
        [
          `${words.version(version)}, ${isOwn ? words.ownVersion : words.sharedVersion}`,
          isActive ? words.active : '',
          words.running(running),
        ]
          .filter(Boolean)
          .join(' · '),
      ] as const,
  )
  return (
    <div class="diagram-version">
      <Filter
        label={words.versionLabel}
        value={shown.isActive ? '' : String(shown.id)}
        onValue={(id) => onVersion(Number(id) || undefined)}
        all={active?.[1] ?? ''}
        options={older}
      />
      <span class="quiet small">{words.put(moment(shown.deployedAt), shown.deployedBy)}</span>
    </div>
  )
}

interface StandingTableProps {
  standing: ShownProcess['standing']
  onWanted: (wanted: Wanted) => void
}

function StandingTable({ standing, onWanted }: StandingTableProps) {
  const { diagrams: words } = useWords()
  const { moment } = useFormats()
  return (
    <Table name={words.standing} heads={[words.step, words.cases, words.late, words.since]}>
      {standing.map(({ elementId, name, cases, late, since }) => (
        <tr key={elementId}>
          <td>
            <button type="button" class="link" onClick={() => onWanted({ elementId })}>
              {name}
            </button>
          </td>
          <td>{cases}</td>
          <td>
            <LateMark late={late} />
          </td>
          <td>{moment(since)}</td>
        </tr>
      ))}
    </Table>
  )
}
