import { listAgencies } from '../../../server/agencies/contract.ts'
import { Button } from '../../parts/button.tsx'
import { Picker } from '../../parts/picker.tsx'
import { useAnswer } from '../../query.ts'
import { useSession } from '../../session.ts'
import { useWords } from '../../words/index.ts'
import type { DraftState } from './draft-state.ts'

interface DraftRecipientsProps {
  draft: DraftState
  change: (changed: Partial<DraftState>) => void
}

const systems = ['party', 'state', 'front'] as const

/** Whom the document goes to: one body found by its name, or all of a system at a stroke. */
export function DraftRecipients({ draft, change }: DraftRecipientsProps) {
  const words = useWords()
  const { agency } = useSession()
  const agencies = (useAnswer(listAgencies, {}).reply?.agencies ?? []).filter(
    ({ id }) => id !== agency.id,
  )
  const chosen = new Set(draft.recipients.map(({ agencyId }) => agencyId))
  const add = (added: readonly { id: number; name: string }[]): void => {
    const fresh = added.filter(({ id }) => !chosen.has(id))
    const recipients = fresh.map(({ id, name }) => ({
      agencyId: id,
      name,
      purpose: 'act' as const,
    }))
    change({ recipients: [...draft.recipients, ...recipients] })
  }
  return (
    <fieldset>
      <legend>{words.forms.recipients}</legend>
      <Picker
        label={words.forms.addRecipient}
        options={agencies.map(({ id, name }) => ({ id, text: name }))}
        onPick={({ id, text }) => {
          add([{ id, name: text }])
        }}
      />
      <AddAll
        onAdd={(system) => {
          add(agencies.filter((each) => each.system === system))
        }}
      />
      <Chosen draft={draft} change={change} />
    </fieldset>
  )
}

function AddAll({ onAdd }: { onAdd: (system: (typeof systems)[number]) => void }) {
  const words = useWords()
  return (
    <div class="actions">
      {systems.map((system) => (
        <Button
          key={system}
          onPress={() => {
            onAdd(system)
          }}
        >
          {words.forms.addAll}: {words.systems[system]}
        </Button>
      ))}
    </div>
  )
}

function Chosen({ draft, change }: DraftRecipientsProps) {
  const { forms } = useWords()
  const without = (name: string): void => {
    change({ recipients: draft.recipients.filter((each) => each.name !== name) })
  }
  return (
    <ul class="chips">
      {draft.recipients.map(({ name }) => (
        <li class="chip" key={name}>
          {name}
          <button type="button" aria-label={forms.remove(name)} onClick={() => without(name)}>
            ×
          </button>
        </li>
      ))}
    </ul>
  )
}
