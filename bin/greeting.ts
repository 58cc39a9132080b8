import type { DemonstrationPerson } from '../server/agencies/demonstration/people.ts'
import type { Settings } from '../server/platform/config.ts'

/** What a newcomer reads once the desk stands: the address, and who may sign in where. */
export function greeting(
  address: string,
  settings: Settings,
  people: readonly DemonstrationPerson[],
): string {
  const head = [
    ``,
    `Tamcap: ${address}`,
    `API:    ${address}/api/docs`,
    `Data:   ${settings.dataFolder}`,
  ]
  if (people.length === 0) return [...head, '', ''].join('\n')
  const [first] = people
  const lines = people.map(
    ({ logIn, title, agencyName }) => `  ${logIn.padEnd(28)} ${title}, ${agencyName}`,
  )
  const password = `Demonstration people, all with the password ${first?.password ?? ''}`
  return [...head, '', password, ...lines, '', ''].join('\n')
}
