import { showAgency } from '../../server/agencies/contract.ts'
import type { ReplyOf } from '../../server/platform/endpoint.ts'
import { foldedText } from '../parts/folded.ts'
import { useAnswer } from '../query.ts'
import { useSession } from '../session.ts'
import { useWords } from '../words/index.ts'

/** A post that somebody holds, to whom work can be given. */
export type HeldPost = ReplyOf<typeof showAgency>['posts'][number]

/** The posts of one's own body that others hold today. */
export function useHeldPosts(): HeldPost[] {
  const { agency, post } = useSession()
  const { reply } = useAnswer(showAgency, { agencyId: agency.id })
  return (reply?.posts ?? []).filter(({ id, holderId }) => holderId !== null && id !== post.id)
}

/** Posts by their units, those of no unit first; words narrow them, with or without accents. */
export function usePostsByUnit(posts: readonly HeldPost[], words: string): [string, HeldPost[]][] {
  const { tasks } = useWords()
  const wanted = foldedText(words).split(/\s+/).filter(Boolean)
  const units = new Map<string, HeldPost[]>([[tasks.wholeBody, []]])
  for (const post of posts) {
    const name = foldedText(`${post.title} ${post.holderName ?? ''} ${post.unitName ?? ''}`)
    if (!wanted.every((word) => name.includes(word))) continue
    const unit = post.unitName ?? tasks.wholeBody
    units.set(unit, [...(units.get(unit) ?? []), post])
  }
  return [...units].filter(([, held]) => held.length > 0)
}
