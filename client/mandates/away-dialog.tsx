import { useState } from 'preact/hooks'
import {
  arrangeSubstitution,
  type WorkScope,
} from '../../server/agencies/substitutions/contract.ts'
import { DayField } from '../parts/day-field.tsx'
import { FormDialog } from '../parts/dialog.tsx'
import { Select, TextField } from '../parts/field.tsx'
import { tell } from '../parts/toast.ts'
import { useAct } from '../query.ts'
import { useSession } from '../session.ts'
import { useWords } from '../words/index.ts'
import { today } from '../parts/today.ts'
import { Choices, usePostsOf } from './choices.tsx'

interface AwayProps {
  /** Whether one may say it of others too. */
  forOthers: boolean
  onClose: () => void
}

interface Away {
  absent: string
  substitute: string
  validFrom: string | null
  validTo: string | null
  scope: WorkScope[]
  basis: string
}

function useAway() {
  const { post } = useSession()
  const scope: WorkScope[] = ['assignments', 'checks']
  const [away, setAway] = useState<Away>({
    ...{ absent: String(post.id), substitute: '', scope, basis: '' },
    ...{ validFrom: today(), validTo: null },
  })
  const change = (changed: Partial<Away>): void => setAway((before) => ({ ...before, ...changed }))
  return { away, change }
}

/** “I am away from … to …”: who stands in meanwhile, and for what. */
export function AwayDialog({ forOthers, onClose }: AwayProps) {
  const { mandates: words, done } = useWords()
  const arranging = useAct(arrangeSubstitution)
  const { away, change } = useAway()
  const submit = async (): Promise<void> => {
    const { absent, substitute, validFrom, validTo, scope, basis } = away
    if (!validFrom || !validTo) throw new Error('no day')
    const posts = { absentPostId: Number(absent), substitutePostId: Number(substitute) }
    await arranging.run({ ...posts, validFrom, validTo, scope, basis, form: null })
    tell(done.sent)
  }
  return (
    <FormDialog
      title={words.away}
      submit={words.away}
      onSubmit={submit}
      onClose={onClose}
      isBusy={arranging.isRunning}
      problem={arranging.problem}
    >
      <AwayPosts away={away} change={change} forOthers={forOthers} />
      <AwayDays change={change} />
      <Choices
        legend={words.work}
        options={Object.entries(words.works) as [WorkScope, string][]}
        chosen={away.scope}
        onChosen={(scope) => change({ scope })}
      />
      <TextField
        label={words.basis}
        value={away.basis}
        maxLength={500}
        onValue={(basis) => change({ basis })}
        isRequired
      />
      <p class="quiet small">{words.neverSigns}</p>
    </FormDialog>
  )
}

function AwayDays({ change }: Pick<PostsProps, 'change'>) {
  const { mandates: words } = useWords()
  const from = { label: words.from, day: today(), isRequired: true }
  return (
    <div class="form-grid">
      <DayField {...from} onDay={(validFrom) => change({ validFrom })} />
      <DayField label={words.until} onDay={(validTo) => change({ validTo })} isRequired />
    </div>
  )
}

interface PostsProps {
  away: Away
  change: (changed: Partial<Away>) => void
  forOthers: boolean
}

function AwayPosts({ away, change, forOthers }: PostsProps) {
  const { mandates: words } = useWords()
  const { agency } = useSession()
  const { options } = usePostsOf(agency.id)
  return (
    <div class="form-grid">
      {forOthers && (
        <Select
          label={words.absent}
          value={away.absent}
          options={options}
          onValue={(absent) => change({ absent })}
          isRequired
        />
      )}
      <Select
        label={words.substitute}
        value={away.substitute}
        options={options.filter(([id]) => id !== away.absent)}
        onValue={(substitute) => change({ substitute })}
        isRequired
      />
    </div>
  )
}
