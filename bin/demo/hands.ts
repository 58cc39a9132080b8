import type { Desk } from './incoming.ts'
import type { Hands } from './outgoing.ts'

/** Who carries out what the provincial Party committee issues. */
export const party: Hands = {
  drafter: 'chuyenvien.tu',
  head: 'truongbophan.tu',
  clerk: 'vanthu.tu',
  signer: 'bithu.tu',
  signerTitle: 'Bí thư',
}
/** Who carries out what the provincial people's committee issues. */
export const government: Hands = {
  drafter: 'chuyenvien.ubnd',
  head: 'truongphong.ubnd',
  clerk: 'vanthu.ubnd',
  signer: 'chutich.ubnd',
  signerTitle: 'Chủ tịch',
}
/** Who carries out what the provincial Front committee issues. */
export const front: Hands = {
  drafter: 'chuyenvien.mttq',
  head: 'chanhvanphong.mttq',
  clerk: 'vanthu.mttq',
  signer: 'chutich.mttq',
  signerTitle: 'Chủ tịch',
}

/** The same people at the side where documents come in. */
export const deskOf = (hands: Hands, officerTitle: string): Desk => ({
  clerk: hands.clerk,
  leader: hands.signer,
  leaderTitle: hands.signerTitle,
  officer: hands.drafter,
  officerTitle,
})

/** What the three drafts have in common. */
export const common = {
  urgency: 'normal' as const,
  circulation: null,
  dueOn: null,
  copies: 1,
  authority: 'TM' as const,
  fieldCode: null,
  legalBases: [] as string[],
  addressees: [] as string[],
  answersId: null,
  isNotSecret: true as const,
}
