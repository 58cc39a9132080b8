import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { demonstrationPassword } from '../../server/agencies/demonstration/province.data.ts'
import { demonstrationPeople } from '../../server/agencies/demonstration/people.ts'
import { inProject } from '../../server/platform/root.ts'
import { common, party } from '../demo/hands.ts'
import { issue } from '../demo/outgoing.ts'
import { communeBodies } from './communes.ts'
import { administrator } from './partners.ts'
import type { Side } from './installation.ts'
import type { Three } from './running.ts'
import { invitation } from './texts.data.ts'
import { recipientsWith } from './told.ts'

/** Builds the desks, which a run without people does not need. */
export function buildDesks(): void {
  execFileSync(process.execPath, [inProject('bin', 'build.js')], { cwd: inProject() })
}

/** Sends one more document for people to register, prints where the three desks stand and who may sign in, and waits until the process is told to end. */
export async function stay(three: Three): Promise<void> {
  await leaveSomethingToDo(three)
  const lines = Object.values(three).flatMap(({ side, name, address }) => [
    `\n${name}: ${address}`,
    ...people(side).map(({ logIn, title, agencyName }) => {
      return `  ${logIn.padEnd(28)} ${title}, ${agencyName}`
    }),
  ])
  const password = `Everybody's password: ${demonstrationPassword}`
  process.stdout.write(`\nThe three desks stay up until Ctrl+C. ${password}\n${lines.join('\n')}\n`)
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
}

// A document that waits at every commune's desk to be registered.
async function leaveSomethingToDo({ party: { office } }: Three): Promise<void> {
  const codes = communeBodies.map(({ code }) => code)
  const recipients = await recipientsWith(office, codes)
  await issue(office, party, { ...common, ...invitation, typeCode: 'notice', recipients })
}

function people(side: Side) {
  const hands = communeBodies.filter((body) => body.side === side).map((body) => body.desk)
  const logIns = new Set([
    ...(side === 'party' ? [party.clerk, party.signer] : []),
    ...hands.flatMap(({ clerk, leader }) => [clerk, leader]),
    administrator,
  ])
  return demonstrationPeople().filter(({ logIn }) => logIns.has(logIn))
}
