import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { demonstrationPassword } from '../../server/agencies/demonstration/province.data.ts'
import { demonstrationPeople } from '../../server/agencies/demonstration/people.ts'
import { inProject } from '../../server/platform/root.ts'
import { party } from '../demo/hands.ts'
import { communeBodies } from './communes.ts'
import { administrator } from './partners.ts'
import type { Side } from './installation.ts'
import type { Three } from './running.ts'

/** Builds the desks, which a run without people does not need. */
export function buildDesks(): void {
  execFileSync(process.execPath, [inProject('bin', 'build.js')], { cwd: inProject() })
}

/** Prints where the three desks stand and who may sign in, and waits until the process is told to end. */
export async function stay(three: Three): Promise<void> {
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

function people(side: Side) {
  const hands = communeBodies.filter((body) => body.side === side).map((body) => body.desk)
  const logIns = new Set([
    ...(side === 'party' ? [party.clerk, party.signer] : []),
    ...hands.flatMap(({ clerk, leader }) => [clerk, leader]),
    administrator,
  ])
  return demonstrationPeople().filter(({ logIn }) => logIns.has(logIn))
}
