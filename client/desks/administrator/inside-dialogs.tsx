import { useState } from 'preact/hooks'
import { addPost, addUnit, type Role } from '../../../server/agencies/contract.ts'
import { FormDialog } from '../../parts/dialog.tsx'
import { Select, TextField } from '../../parts/field.tsx'
import { tell } from '../../parts/toast.ts'
import { useAct } from '../../query.ts'
import { useWords } from '../../words/index.ts'
import type { ShownAgency } from './shown-agency.ts'
import { RoleChoice } from './role-choice.tsx'

interface InsideDialogProps {
  agency: ShownAgency
  onClose: () => void
}

/** Adds a unit to a body, or below one of its units. */
export function UnitDialog({ agency, onClose }: InsideDialogProps) {
  const { administration: words, done } = useWords()
  const adding = useAct(addUnit)
  const [name, setName] = useState('')
  const [code, setCode] = useState('')
  const [parent, setParent] = useState('')
  const submit = async (): Promise<void> => {
    await adding.run({ agencyId: agency.id, name, code, parentId: Number(parent) || null })
    tell(done.sent)
  }
  return (
    <FormDialog
      title={words.addUnit}
      submit={words.addUnit}
      onSubmit={submit}
      onClose={onClose}
      isBusy={adding.isRunning}
      problem={adding.problem}
    >
      <TextField label={words.name} value={name} onValue={setName} maxLength={200} isRequired />
      <TextField label={words.unitCode} value={code} onValue={setCode} maxLength={20} isRequired />
      <UnitChoice label={words.parentUnit} unit={parent} onUnit={setParent} agency={agency} />
    </FormDialog>
  )
}

/** Adds a post with its roles to a body. */
export function PostDialog({ agency, onClose }: InsideDialogProps) {
  const { administration: words, done } = useWords()
  const adding = useAct(addPost)
  const [title, setTitle] = useState('')
  const [unit, setUnit] = useState('')
  const [roles, setRoles] = useState<readonly Role[]>([])
  const [isTried, setTried] = useState(false)
  const submit = async (): Promise<void> => {
    setTried(true)
    if (roles.length === 0) throw new Error('no role')
    await adding.run({
      agencyId: agency.id,
      title,
      unitId: Number(unit) || null,
      roles: [...roles],
    })
    tell(done.sent)
  }
  return (
    <FormDialog
      title={words.addPost}
      submit={words.addPost}
      onSubmit={submit}
      onClose={onClose}
      isBusy={adding.isRunning}
      problem={adding.problem}
    >
      <TextField
        label={words.postTitle}
        value={title}
        onValue={setTitle}
        maxLength={100}
        isRequired
      />
      <UnitChoice label={words.unit} unit={unit} onUnit={setUnit} agency={agency} />
      <RoleChoice roles={roles} onRoles={setRoles} isMissing={isTried && roles.length === 0} />
    </FormDialog>
  )
}

interface UnitChoiceProps {
  label: string
  unit: string
  onUnit: (unit: string) => void
  agency: ShownAgency
}

function UnitChoice({ label, unit, onUnit, agency }: UnitChoiceProps) {
  const { administration: words } = useWords()
  const units = agency.units.map(({ id, name }) => [String(id), name] as const)
  return (
    <Select
      label={label}
      value={unit}
      onValue={onUnit}
      options={[['', words.wholeBody], ...units]}
    />
  )
}
