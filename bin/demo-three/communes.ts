import type { Desk } from '../demo/incoming.ts'
import type { Hands } from '../demo/outgoing.ts'
import type { Side } from './installation.ts'

/** A body of a commune: in whose installation it lives, who handles what comes in, and who carries out what it issues. */
export interface CommuneBody {
  code: string
  side: Side
  desk: Desk
  hands: Hands
}

const communes = [
  { number: '101', logIn: 'minhkhe' },
  { number: '103', logIn: 'binhlam' },
] as const

/** The Party committees, people's committees and Front committees of two communes. */
export const communeBodies: readonly CommuneBody[] = communes.flatMap(({ number, logIn }) => [
  {
    ...small(`du.${logIn}`, { leader: 'bithu', title: 'Bí thư', officer: 'Chuyên viên, văn thư' }),
    ...{ code: `A90.${number}`, side: 'party' as const },
  },
  {
    ...{ code: `H90.${number}`, side: 'state' as const },
    desk: {
      ...{ clerk: `vanthu.ubnd.${logIn}`, leader: `chutich.ubnd.${logIn}` },
      ...{ officer: `chuyenvien.ubnd.${logIn}`, officerTitle: 'Công chức Văn phòng' },
      leaderTitle: 'Chủ tịch',
    },
    hands: {
      ...{ drafter: `chuyenvien.ubnd.${logIn}`, head: `vanthu.ubnd.${logIn}` },
      ...{ clerk: `vanthu.ubnd.${logIn}`, signer: `chutich.ubnd.${logIn}` },
      signerTitle: 'Chủ tịch',
    },
  },
  {
    ...small(`mttq.${logIn}`, {
      ...{ leader: 'chutich', title: 'Chủ tịch', officer: 'Ủy viên Thường trực, văn thư' },
    }),
    ...{ code: `I01.90.${number}`, side: 'front' as const },
  },
])

/** The body with this code. */
export function communeBody(code: string): CommuneBody {
  const found = communeBodies.find((body) => body.code === code)
  if (!found) throw new Error(`no commune body has the code ${code}`)
  return found
}

interface Two {
  leader: string
  title: string
  officer: string
}

// Of two people the head checks and signs, the officer drafts and keeps the seal.
function small(
  logIn: string,
  { leader, title, officer }: Two,
): Pick<CommuneBody, 'desk' | 'hands'> {
  const [head, clerk] = [`${leader}.${logIn}`, `chuyenvien.${logIn}`]
  return {
    desk: { clerk, leader: head, leaderTitle: title, officer: clerk, officerTitle: officer },
    hands: { drafter: clerk, head, clerk, signer: head, signerTitle: title },
  }
}
