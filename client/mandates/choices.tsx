import { showAgency } from '../../server/agencies/contract.ts'
import type { ReplyOf } from '../../server/platform/endpoint.ts'
import { useAnswer } from '../query.ts'

interface ChoicesProps<Value> {
  legend: string
  hint?: string
  options: readonly (readonly [value: Value, text: string])[]
  chosen: readonly Value[]
  onChosen: (chosen: Value[]) => void
}

/** Any of several, each to be ticked. */
export function Choices<Value extends string | number>(props: ChoicesProps<Value>) {
  const { legend, hint, options, chosen, onChosen } = props
  return (
    <fieldset>
      <legend>{legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      <div class="form-grid">
        {options.map(([value, text]) => (
          <label class="check" key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) => {
                const others = chosen.filter((each) => each !== value)
                onChosen(event.currentTarget.checked ? [...others, value] : others)
              }}
            />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** A body with its posts and units, and its held posts as options. */
export function usePostsOf(agencyId: number): {
  agency: ReplyOf<typeof showAgency> | undefined
  options: (readonly [string, string])[]
} {
  const { reply: agency } = useAnswer(showAgency, { agencyId })
  const options = (agency?.posts ?? []).map(
    ({ id, title, holderName }) =>
      [String(id), [title, holderName].filter(Boolean).join(', ')] as const,
  )
  return { agency, options }
}
