import { listAgencies } from '../../server/agencies/contract.ts'
import { Picker } from '../parts/picker.tsx'
import { useAnswer } from '../query.ts'
import { useSession } from '../session.ts'
import { useWords } from '../words/index.ts'
import type { Choice } from './chosen-holders.ts'

interface OtherBodiesProps {
  bodies: readonly Choice[]
  onBodies: (bodies: readonly Choice[]) => void
}

/** Finds other bodies to give work to; leaders of one's body do so. */
export function OtherBodies({ bodies, onBodies }: OtherBodiesProps) {
  const { pen } = useWords()
  const { agency, post } = useSession()
  const isLeader = post.roles.includes('leader')
  const { reply } = useAnswer(listAgencies, {}, isLeader)
  if (!isLeader) return null
  const others = (reply?.agencies ?? []).filter(({ id }) => id !== agency.id)
  return (
    <Picker
      label={pen.findBody}
      options={others.map(({ id, name }) => ({ id, text: name }))}
      onPick={({ id, text }) => {
        const system = others.find((each) => each.id === id)?.system ?? 'state'
        const key = `agency${String(id)}`
        const body = { key, to: { agencyId: id }, name: text, more: pen.systems[system] }
        onBodies([...bodies.filter((each) => each.key !== key), body])
      }}
    />
  )
}
