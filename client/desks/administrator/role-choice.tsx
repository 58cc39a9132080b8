import type { Role } from '../../../server/agencies/contract.ts'
import { useWords } from '../../words/index.ts'

interface RoleChoiceProps {
  roles: readonly Role[]
  onRoles: (roles: readonly Role[]) => void
  isMissing: boolean
}

/** What the holder of a post may do: one role or several. */
export function RoleChoice({ roles, onRoles, isMissing }: RoleChoiceProps) {
  const words = useWords()
  const turn = (role: Role, isOn: boolean): void => {
    onRoles(isOn ? [...roles, role] : roles.filter((each) => each !== role))
  }
  return (
    <fieldset>
      <legend>{words.administration.roles}</legend>
      <div class="form-grid">
        {(Object.keys(words.roles) as Role[]).map((role) => (
          <label class="check" key={role}>
            <input
              type="checkbox"
              checked={roles.includes(role)}
              onChange={(event) => {
                turn(role, event.currentTarget.checked)
              }}
            />
            {words.roles[role]}
          </label>
        ))}
      </div>
      {isMissing && (
        <p class="note bad" role="alert">
          {words.administration.noRole}
        </p>
      )}
    </fieldset>
  )
}
