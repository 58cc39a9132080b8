import { listAgencies } from '../../server/agencies/contract.ts'
import { Button } from '../parts/button.tsx'
import { Picker } from '../parts/picker.tsx'
import { useAnswer } from '../query.ts'
import { useWords } from '../words/index.ts'
import type { UpdateForm } from './update-form.ts'

/** A body to which a document was sent. */
export interface Recipient {
  /** Its delivery. */
  id: number
  toAgencyId: number
  toName: string
}

interface RecipientsProps {
  form: UpdateForm
  onChange: (changed: Partial<UpdateForm>) => void
  recipients: readonly Recipient[]
}

/** Which bodies are recipients no more, and which are from now on. */
export function UpdateRecipients({ form, onChange, recipients }: RecipientsProps) {
  const { amendments: words } = useWords()
  const { removed } = form
  const turn = (id: number): void => {
    const others = removed.filter((each) => each !== id)
    onChange({ removed: removed.includes(id) ? others : [...removed, id] })
  }
  return (
    <>
      <fieldset>
        <legend>{words.removed}</legend>
        {recipients.map(({ id, toName }) => (
          <label class="check" key={id}>
            <input type="checkbox" checked={removed.includes(id)} onChange={() => turn(id)} />{' '}
            {toName}
          </label>
        ))}
      </fieldset>
      <Added form={form} onChange={onChange} recipients={recipients} />
    </>
  )
}

function Added({ form: { added }, onChange, recipients }: RecipientsProps) {
  const { amendments: words, cancel } = useWords()
  const agencies = useAnswer(listAgencies, {}).reply?.agencies ?? []
  const has = new Set([
    ...recipients.map(({ toAgencyId }) => toAgencyId),
    ...added.map(({ id }) => id),
  ])
  const options = agencies
    .filter(({ id }) => !has.has(id))
    .map(({ id, name }) => ({ id, text: name }))
  return (
    <>
      <Picker
        label={words.added}
        options={options}
        onPick={(option) => onChange({ added: [...added, option] })}
      />
      <ul class="list-plain">
        {added.map((each) => (
          <li key={each.id}>
            {each.text}{' '}
            <Button
              look="plain"
              onPress={() => onChange({ added: added.filter(({ id }) => id !== each.id) })}
            >
              {cancel}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
