import { listSubstitutions } from '../../server/agencies/substitutions/contract.ts'
import { useAnswer } from '../query.ts'
import { useWords } from '../words/index.ts'

/** Who of one's own body is away today, by post: `nghỉ, người thay: …`. */
export function useAbsences(): ReadonlyMap<number, string> {
  const { mandates: words } = useWords()
  const { reply } = useAnswer(listSubstitutions, {})
  const inForce = (reply?.substitutions ?? []).filter(({ standing }) => standing === 'in-force')
  const names = new Map<number, string[]>()
  for (const { absentPostId, substituteName, substituteTitle } of inForce) {
    const name = substituteName ?? substituteTitle
    names.set(absentPostId, [...(names.get(absentPostId) ?? []), name])
  }
  return new Map([...names].map(([id, all]) => [id, words.awayNow([...new Set(all)].join(', '))]))
}

/** The mark beside somebody who is away: who stands in for them; nothing while they are there. */
export function AbsenceMark({ postId }: { postId: number | null }) {
  const away = useAbsences().get(postId ?? 0)
  return away ? <span class="badge warn">{away}</span> : null
}
