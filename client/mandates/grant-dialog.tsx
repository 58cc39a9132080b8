import {
  grantMandate,
  type MandateKind,
  type MandateShown,
} from '../../server/agencies/mandates/contract.ts'
import { FormDialog } from '../parts/dialog.tsx'
import { Select } from '../parts/field.tsx'
import { tell } from '../parts/toast.ts'
import { useAct } from '../query.ts'
import { useSession } from '../session.ts'
import { useWords } from '../words/index.ts'
import { usePostsOf } from './choices.tsx'
import { GrantScope, GrantTerm } from './grant-parts.tsx'
import { grantInput, useGrant, type GrantPart } from './grant-state.ts'

interface GrantDialogProps {
  agencyId: number
  mandates: readonly MandateShown[]
  onClose: () => void
}

/** Enters a mandate to sign, by the document that grants it. */
export function GrantDialog({ agencyId, mandates, onClose }: GrantDialogProps) {
  const { mandates: words, done } = useWords()
  const { post, agency } = useSession()
  const granting = useAct(grantMandate)
  const isGrantor = agency.id === agencyId && !post.roles.includes('administrator')
  const { grant, change } = useGrant(isGrantor ? String(post.id) : '')
  return (
    <FormDialog
      title={words.grant}
      submit={words.grant}
      onSubmit={async () => {
        await granting.run(grantInput(agencyId, grant))
        tell(done.sent)
      }}
      onClose={onClose}
      isBusy={granting.isRunning}
      problem={granting.problem}
      isWide
    >
      <Parties agencyId={agencyId} mandates={mandates} grant={grant} change={change} />
      <GrantTerm change={change} grant={grant} />
      <GrantScope agencyId={agencyId} grant={grant} change={change} />
    </FormDialog>
  )
}

interface PartiesProps extends GrantPart {
  agencyId: number
  mandates: readonly MandateShown[]
}

function Parties({ agencyId, mandates, grant, change }: PartiesProps) {
  const { mandates: words } = useWords()
  const { agency, options } = usePostsOf(agencyId)
  const isSpecial = grant.kind === 'TUQ'
  const people = (agency?.posts ?? []).flatMap(({ holderId, holderName, title }) =>
    holderId === null ? [] : [[String(holderId), `${holderName ?? ''}, ${title}`] as const],
  )
  return (
    <div class="form-grid">
      <Select
        label={words.kind}
        value={grant.kind}
        options={Object.entries(words.kinds)}
        onValue={(kind) => change({ kind: kind as MandateKind, grantee: '', passedOnFrom: '' })}
        isRequired
      />
      <Select
        label={words.grantor}
        value={grant.grantor}
        options={options}
        onValue={(grantor) => change({ grantor })}
        isRequired
      />
      <Select
        label={isSpecial ? words.person : words.grantee}
        value={grant.grantee}
        options={isSpecial ? people : options}
        onValue={(grantee) => change({ grantee })}
        isRequired
      />
      {grant.kind === 'TL' && <PassedOn mandates={mandates} grant={grant} change={change} />}
    </div>
  )
}

function PassedOn({ mandates, grant, change }: Omit<PartiesProps, 'agencyId'>) {
  const { mandates: words } = useWords()
  const orders = mandates
    .filter(({ kind, standing }) => kind === 'TL' && standing === 'in-force')
    .map(({ id, granteeTitle }) => [String(id), granteeTitle ?? ''] as const)
  return (
    <Select
      label={words.passedOn}
      value={grant.passedOnFrom}
      options={[['', words.notPassedOn], ...orders]}
      onValue={(passedOnFrom) => change({ passedOnFrom })}
    />
  )
}
