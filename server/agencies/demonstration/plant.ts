import { act } from '../../journal/act.ts'
import type { Context } from '../../platform/context.ts'
import { insert, rows } from '../../platform/database.ts'
import { reserveIdentifiers } from '../../platform/identifiers.ts'
import { hashPassword } from '../passwords.ts'
import { mandateRows } from './mandates.ts'
import { provinceRows, type ProvinceRows } from './province-rows.ts'
import { demonstrationPassword, province } from './province.data.ts'
import type { DemonstrationPerson } from './people.ts'
import { demonstrationPeople } from './people.ts'

const name = 'huong-son'

/**
 * Puts the demonstration province into an empty installation, and gives who may sign in. Whether it
 * may stand here (empty, embedded, loopback only) its caller has checked.
 */
export async function plantDemonstration(context: Context): Promise<DemonstrationPerson[]> {
  const passwordHash = await hashPassword(demonstrationPassword)
  await reserveIdentifiers()
  return await plant(passwordHash, context)
}

const plant = act(
  'installation.plant_demonstration',
  async (passwordHash: string, { at }) => {
    const rowsMade = provinceRows(province, passwordHash)
    await insertProvince(rowsMade)
    await insert('mandates', mandateRows(rowsMade, at))
    await insert('demonstrations', { name, plantedAt: at })
    return demonstrationPeople()
  },
  () => name,
)

/** Inserts the rows of a province inside the open act. */
export async function insertProvince(given: ProvinceRows): Promise<void> {
  await insert('agencies', given.agencies)
  await insert('keepers', given.keepers)
  await insert('units', given.units)
  await insert('posts', given.posts)
  await insert('post_roles', given.postRoles)
  await insert('people', given.people)
  await insert('holdings', given.holdings)
  if (given.oversights.length > 0) await insert('oversights', given.oversights)
}

/** The log-ins of the demonstration province, if it stands in this installation; else nobody. */
export async function plantedPeople(): Promise<DemonstrationPerson[]> {
  const planted = await rows('SELECT name FROM demonstrations WHERE name = :name', { name })
  return planted.length > 0 ? demonstrationPeople() : []
}
