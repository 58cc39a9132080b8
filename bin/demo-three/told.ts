import { receive, type Received } from '../demo/incoming.ts'
import type { Issued } from '../demo/outgoing.ts'
import type { Installation, Side } from './installation.ts'
import type { Three } from './running.ts'

/** A copy that a body registered under a number of its own. */
export interface Copy extends Received {
  side: Side
  reference: string
}

/** A document that was issued, and where. */
export interface Sent extends Issued {
  side: Side
  agencyCode: string
}

/** Bodies as the recipients of a draft, by their codes. */
export async function recipientsWith(office: Installation['office'], codes: readonly string[]) {
  const all = await office.agencies()
  return all
    .filter(({ code }) => codes.includes(code))
    .map(({ id, name }) => ({ agencyId: id, name, purpose: 'act' as const }))
}

/** The clerk of a body registers what arrived under this reference. */
export async function receiveAt(
  three: Three,
  { code, side, desk }: { code: string; side: Side; desk: { clerk: string } },
  reference: string,
): Promise<Copy> {
  const clerk = await three[side].office.person(desk.clerk)
  if (clerk.session.agency.code !== code) throw new Error(`${desk.clerk} is not of ${code}`)
  return { ...(await receive(clerk, reference)), side, reference }
}

/** A reference as the name of a file. */
export const fileName = (reference: string): string =>
  reference.replaceAll(/[^\p{L}\p{N}.-]/gu, '-')
