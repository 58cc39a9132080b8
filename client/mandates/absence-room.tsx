import { useState } from 'preact/hooks'
import { endSubstitution, listSubstitutions } from '../../server/agencies/substitutions/contract.ts'
import type { ReplyOf } from '../../server/platform/endpoint.ts'
import { ActButton } from '../parts/button.tsx'
import { Loading } from '../parts/loading.tsx'
import { Problem } from '../parts/problem.tsx'
import { Table } from '../parts/table.tsx'
import { TextDialog } from '../parts/text-dialog.tsx'
import { useAct, useAnswer } from '../query.ts'
import { useFormats, useWords } from '../words/index.ts'
import { AwayDialog } from './away-dialog.tsx'

type Absence = ReplyOf<typeof listSubstitutions>['substitutions'][number]

/** Who of one's body is away and who stands in; one says so for oneself, an administrator for others. */
export default function AbsenceRoom() {
  const { mandates: words } = useWords()
  const { reply, problem } = useAnswer(listSubstitutions, {})
  const [open, setOpen] = useState<'away' | Absence>()
  const close = (): void => setOpen(undefined)
  if (!reply) return problem ? <Problem problem={problem} /> : <Loading />
  const { substitutions, may } = reply
  const forOthers = may['arrangeForOthers']?.length === 0
  return (
    <section class="page block">
      <div class="line">
        <h1>{words.absences}</h1>
        <ActButton may={may} act="arrange" look="primary" onPress={() => setOpen('away')}>
          {words.away}
        </ActButton>
      </div>
      <p class="quiet">{words.neverSigns}</p>
      <Absences absences={substitutions} onEnd={setOpen} />
      {open === 'away' && <AwayDialog forOthers={forOthers} onClose={close} />}
      {typeof open === 'object' && <EndDialog absence={open} onClose={close} />}
    </section>
  )
}

function EndDialog({ absence, onClose }: { absence: Absence; onClose: () => void }) {
  const { mandates: words } = useWords()
  const ending = useAct(endSubstitution)
  return (
    <TextDialog
      title={words.end}
      label={words.reason}
      isRequired
      acting={ending}
      inputOf={(reason) => ({ substitutionId: absence.id, reason: reason ?? '' })}
      onClose={onClose}
    />
  )
}

interface AbsencesProps {
  absences: readonly Absence[]
  onEnd: (absence: Absence) => void
}

function Absences({ absences, onEnd }: AbsencesProps) {
  const { mandates: words } = useWords()
  if (absences.length === 0) return <p class="quiet">{words.nobodyAway}</p>
  const heads = [words.absent, words.substitute, words.term, words.work, words.standing, words.acts]
  return (
    <Table name={words.absences} heads={heads}>
      {absences.map((absence) => (
        <AbsenceRow absence={absence} onEnd={onEnd} key={absence.id} />
      ))}
    </Table>
  )
}

function AbsenceRow({ absence, onEnd }: { absence: Absence; onEnd: AbsencesProps['onEnd'] }) {
  const { mandates: words } = useWords()
  const { day } = useFormats()
  const { standing, scope, basis, endReason, may } = absence
  return (
    <tr>
      <td>
        <strong>{absence.absentName}</strong>
        <div class="quiet">{absence.absentTitle}</div>
      </td>
      <td>
        <strong>{absence.substituteName ?? absence.substituteTitle}</strong>
        <div class="quiet">{absence.substituteTitle}</div>
      </td>
      <td>
        {day(absence.validFrom)} – {day(absence.validTo)}
        <div class="quiet">{endReason ?? basis}</div>
      </td>
      <td>{scope.map((each) => words.works[each]).join('; ')}</td>
      <td>
        <span class={`badge ${standing === 'in-force' ? 'warn' : ''}`}>
          {words.standings[standing]}
        </span>
      </td>
      <td>
        <ActButton may={may} act="end" onPress={() => onEnd(absence)}>
          {words.end}
        </ActButton>
      </td>
    </tr>
  )
}
