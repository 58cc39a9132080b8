import { showAgency } from '../../../../server/agencies/contract.ts'
import { useAnswer } from '../../../query.ts'
import { useSession } from '../../../session.ts'

const signs: readonly string[] = ['leader', 'unit-head']

/** Who may sign a copy on paper: the holders of the body's posts that sign, as a choice. */
export function useSigners(): (readonly [value: string, text: string])[] {
  const { agency } = useSession()
  const posts = useAnswer(showAgency, { agencyId: agency.id }).reply?.posts ?? []
  return posts
    .filter(({ roles, holderName }) => holderName && roles.some((role) => signs.includes(role)))
    .map(({ id, title, holderName }) => [String(id), `${title} ${holderName ?? ''}`] as const)
}
