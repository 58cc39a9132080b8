import { useState } from 'preact/hooks'
import { endOversight, listOversights } from '../../../../server/agencies/oversights/contract.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'
import { ActButton } from '../../../parts/button.tsx'
import { FormDialog } from '../../../parts/dialog.tsx'
import { Table } from '../../../parts/table.tsx'
import { tell } from '../../../parts/toast.ts'
import { today } from '../../../parts/today.ts'
import { useAct, useAnswer } from '../../../query.ts'
import { useFormats, useWords } from '../../../words/index.ts'
import { GrantDialog } from './grant-dialog.tsx'

type Shown = ReplyOf<typeof listOversights>
type Oversight = Shown['oversights'][number]

interface OversightsProps {
  agencyId: number
  /** The body's own system. */
  system: string
}

/** Which other systems the auditors of a body may read, until when and on what basis; the installation's keeper grants and ends it. */
export function Oversights({ agencyId, system }: OversightsProps) {
  const { calendar: words } = useWords()
  const [isGranting, setGranting] = useState(false)
  const { reply } = useAnswer(listOversights, { agencyId })
  if (!reply) return null
  return (
    <section class="block">
      <h3>{words.oversights}</h3>
      <p class="quiet">{words.oversightsExplain}</p>
      {reply.oversights.length === 0 ? (
        <p>{words.noOversights}</p>
      ) : (
        <Lines {...reply} agencyId={agencyId} />
      )}
      <div class="actions">
        <ActButton may={reply.may} act="grant" onPress={() => setGranting(true)}>
          {words.grant}
        </ActButton>
      </div>
      {isGranting && <GrantDialog {...{ agencyId, system }} onClose={() => setGranting(false)} />}
    </section>
  )
}

function Lines({ oversights, may, agencyId }: Shown & { agencyId: number }) {
  const { calendar: words } = useWords()
  const columns = [words.system, words.from, words.to, words.basis, words.state, words.end]
  return (
    <Table name={words.oversights} heads={columns}>
      {oversights.map((each) => (
        <Row oversight={each} {...{ may, agencyId }} key={each.id} />
      ))}
    </Table>
  )
}

interface RowProps extends Pick<Shown, 'may'> {
  oversight: Oversight
  agencyId: number
}

function Row({ oversight, may, agencyId }: RowProps) {
  const { calendar: words, systems } = useWords()
  const { day } = useFormats()
  const [isEnding, setEnding] = useState(false)
  const state = stateOf(oversight)
  return (
    <tr>
      <td>{systems[oversight.system]}</td>
      <td>{day(oversight.validFrom)}</td>
      <td>{day(oversight.validTo)}</td>
      <td>{oversight.basis}</td>
      <td>
        <span class={`badge ${state === 'running' ? 'good' : ''}`}>{words.states[state]}</span>
      </td>
      <td>
        {state !== 'over' && (
          <ActButton may={may} act="grant" onPress={() => setEnding(true)}>
            {words.end}
          </ActButton>
        )}
        {isEnding && (
          <EndDialog
            {...{ agencyId, oversightId: oversight.id }}
            onClose={() => setEnding(false)}
          />
        )}
      </td>
    </tr>
  )
}

function stateOf({ validFrom, validTo }: Oversight): 'coming' | 'running' | 'over' {
  if (validTo < today()) return 'over'
  return validFrom > today() ? 'coming' : 'running'
}

interface EndProps {
  agencyId: number
  oversightId: number
  onClose: () => void
}

function EndDialog({ agencyId, oversightId, onClose }: EndProps) {
  const { calendar: words, done } = useWords()
  const ending = useAct(endOversight)
  const submit = async (): Promise<void> => {
    await ending.run({ agencyId, oversightId })
    tell(done.sent)
  }
  return (
    <FormDialog
      title={words.end}
      submit={words.end}
      onSubmit={submit}
      onClose={onClose}
      isBusy={ending.isRunning}
      problem={ending.problem}
    >
      <p>{words.endSure}</p>
    </FormDialog>
  )
}
