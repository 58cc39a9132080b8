import { useState } from 'preact/hooks'
import {
  activateDiagram,
  checkDiagram,
  rehearseDiagram,
} from '../../../../server/workflow/administration/contract.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'
import { Button } from '../../../parts/button.tsx'
import { FileDrop } from '../../../parts/file-drop.tsx'
import { Problem } from '../../../parts/problem.tsx'
import { tell } from '../../../parts/toast.ts'
import { useAct, useAnswer } from '../../../query.ts'
import { useWords } from '../../../words/index.ts'
import { DiagramView } from './diagram-view.tsx'
import { Findings } from './findings.tsx'
import type { Mark, Wanted } from './mark.ts'
import type { ShownProcess } from './shown-process.ts'
import { RehearsalTable } from './rehearsal-table.tsx'
import { XmlLink } from './xml-link.tsx'

const mostBytes = 1_000_000

interface TryViewProps {
  agencyId: number
  process: ShownProcess
  onActivated: () => void
}

/** A changed diagram: what is wrong with it at which element, how past cases would go by it, and its putting to use. */
export function TryView({ agencyId, process, onActivated }: TryViewProps) {
  const { diagrams: words } = useWords()
  const [xml, setXml] = useState<string>()
  const [isTooLarge, setTooLarge] = useState(false)
  const take = async (file: File | undefined): Promise<void> => {
    const tooLarge = file !== undefined && file.size > mostBytes
    setTooLarge(tooLarge)
    setXml(tooLarge ? undefined : (await file?.text())?.normalize('NFC'))
  }
  return (
    <>
      <p>
        {words.changeNote}{' '}
        <XmlLink xml={process.xml} name={`${process.key}.bpmn`}>
          {words.download}
        </XmlLink>
      </p>
      <FileDrop label={words.file} accept=".bpmn,.xml" onFile={(file) => void take(file)} />
      {isTooLarge && (
        <p class="note bad" role="alert">
          {words.fileTooLarge}
        </p>
      )}
      {xml && <Changed {...{ agencyId, process, xml, onActivated }} key={xml} />}
    </>
  )
}

function Changed({ agencyId, process, xml, onActivated }: TryViewProps & { xml: string }) {
  const given = { agencyId, key: process.key, xml }
  const { reply, problem } = useAnswer(checkDiagram, given)
  const [rehearsal, setRehearsal] = useState<Rehearsal>()
  const [wanted, setWanted] = useState<Wanted>()
  const findings = reply?.findings
  const marks = useMarks(findings, rehearsal?.cases)
  return (
    <>
      <Problem problem={problem} />
      <DiagramView name={process.name} xml={xml} marks={marks} wanted={wanted} />
      {findings && <Findings findings={findings} onWanted={setWanted} />}
      {findings?.length === 0 && (
        <Acts given={given} onRehearsal={setRehearsal} onActivated={onActivated} />
      )}
      {rehearsal && <RehearsalTable cases={rehearsal.cases} onWanted={setWanted} />}
    </>
  )
}

type Rehearsal = ReplyOf<typeof rehearseDiagram>
type Checked = ReplyOf<typeof checkDiagram>

interface ActsProps {
  given: { agencyId: number; key: string; xml: string }
  onRehearsal: (rehearsal: Rehearsal) => void
  onActivated: () => void
}

function Acts({ given, onRehearsal, onActivated }: ActsProps) {
  const { diagrams: words } = useWords()
  const rehearsing = useAct(rehearseDiagram)
  const activating = useAct(activateDiagram)
  const activate = async (): Promise<void> => {
    const { version } = await activating.run(given)
    tell(words.activated(version))
    onActivated()
  }
  const rehearse = async (): Promise<void> => onRehearsal(await rehearsing.run(given))
  const quietly = (work: Promise<void>): void => void work.catch(() => undefined)
  return (
    <div class="diagram-acts">
      <Button isBusy={rehearsing.isRunning} onPress={() => quietly(rehearse())}>
        {words.rehearse}
      </Button>
      <Button look="primary" isBusy={activating.isRunning} onPress={() => quietly(activate())}>
        {words.activate}
      </Button>
      <Problem problem={rehearsing.problem ?? activating.problem} />
    </div>
  )
}

function useMarks(findings: Checked['findings'] = [], cases: Rehearsal['cases'] = []): Mark[] {
  const { marks: words } = useWords().diagrams
  const stuck = new Map<string, number>()
  for (const { stuckAt } of cases)
    if (stuckAt) stuck.set(stuckAt.elementId, (stuck.get(stuckAt.elementId) ?? 0) + 1)
  const faulty = new Set(findings.map(({ elementId }) => elementId))
  return [
    ...[...faulty].map((elementId) => ({
      elementId,
      kind: 'finding' as const,
      text: words.finding,
    })),
    ...[...stuck].map(([elementId, count]) => ({
      elementId,
      kind: 'stuck' as const,
      text: words.stuck(count),
    })),
  ]
}
