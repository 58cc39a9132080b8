import { showAgency } from '../../server/agencies/contract.ts'
import type { ReplyOf } from '../../server/platform/endpoint.ts'
import { foldedText } from '../parts/folded.ts'
import { useAnswer } from '../query.ts'
import { useSession } from '../session.ts'
import { useWords } from '../words/index.ts'
import type { Choice } from './chosen-holders.ts'

/** A post that somebody holds, to whom work can be given. */
export type HeldPost = ReplyOf<typeof showAgency>['posts'][number]

/** The posts of one's own body that others hold today. */
export function useHeldPosts(): HeldPost[] {
  const { agency, post } = useSession()
  const { reply } = useAnswer(showAgency, { agencyId: agency.id })
  return (reply?.posts ?? []).filter(({ id, holderId }) => holderId !== null && id !== post.id)
}

/** To whom one can give work, by units with the unit's own inbox first, other bodies last; words narrow it, with or without accents. */
export function useChoices(
  words: string,
  bodies: readonly Choice[],
): (readonly [group: string, choices: Choice[]])[] {
  const { agency } = useSession()
  const { tasks, pen } = useWords()
  const posts = useHeldPosts()
  const { reply } = useAnswer(showAgency, { agencyId: agency.id })
  const groups = new Map<string, Choice[]>([[tasks.wholeBody, []]])
  for (const { id, name } of reply?.units ?? []) {
    const inbox = { key: `unit${String(id)}`, to: { unitId: id }, name, more: pen.units }
    groups.set(name, [inbox])
  }
  for (const post of posts) {
    const group = post.unitName ?? tasks.wholeBody
    groups.set(group, [...(groups.get(group) ?? []), choiceOf(post)])
  }
  groups.set(pen.bodies, [...bodies])
  const wanted = foldedText(words).split(/\s+/).filter(Boolean)
  const fits = (group: string) => (choice: Choice) => {
    const said = foldedText(`${group} ${choice.name} ${choice.more}`)
    return wanted.every((word) => said.includes(word))
  }
  return [...groups]
    .map(([group, choices]) => [group, choices.filter(fits(group))] as const)
    .filter(([, choices]) => choices.length > 0)
}

/** A post as somebody to whom work can be given. */
export function choiceOf({ id, title, holderId, holderName }: HeldPost): Choice {
  const person = holderId === null ? {} : { person: { postId: id, personId: holderId } }
  const said = { name: holderName ?? title, more: title }
  return { key: `post${String(id)}`, to: { postId: id }, ...person, ...said }
}
