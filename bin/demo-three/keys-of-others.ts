import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { listAgencies, showAgency } from '../../server/agencies/contract.ts'
import type { Installation } from './installation.ts'
import { administrator } from './partners.ts'

/** The private keys of bodies and their people on the disk of an installation. */
export interface KeysHeld {
  name: string
  /** How many are of bodies that live in it, and of their people. */
  own: number
  /** The files of those that live elsewhere. */
  ofOthers: string[]
}

/** Looks at every private key below the folder of an installation's keys that is named by whose it is. */
export async function keysHeld(installation: Installation): Promise<KeysHeld> {
  const living = await livingIn(installation)
  const paths = await readdir(join(installation.folder, 'keys'), { recursive: true })
  const held = paths.flatMap((path) => {
    const id = /(?:^|\/)(\d+)\.(?:p12|key\.pem)$/.exec(path)?.[1]
    return id === undefined ? [] : [{ id: Number(id), path }]
  })
  const ofOthers = held.filter(({ id }) => !living.has(id)).map(({ path }) => path)
  return { name: installation.name, own: held.length - ofOthers.length, ofOthers }
}

// The bodies of its system, and who holds their posts.
async function livingIn({ side, office }: Installation): Promise<Set<number>> {
  const keeper = await office.person(administrator)
  const { agencies } = await keeper.call(listAgencies, {})
  const own = agencies.filter(({ system }) => system === side).map(({ id }) => id)
  const shown = await Promise.all(own.map((agencyId) => keeper.call(showAgency, { agencyId })))
  const holders = shown.flatMap(({ posts }) => posts.flatMap(({ holderId }) => holderId ?? []))
  return new Set([...own, ...holders])
}
