import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../bin/free-port.ts'
import { makeAuthority } from '../../certs/make-authority.ts'
import { emptyDatabase } from '../support/other-database.ts'

/** One of the two installations of a trial: its one body, where it listens, and where the other is reached. */
export interface Side {
  agencyId: number
  code: string
  name: string
  folder: string
  databaseUrl: string
  port: number
}

/** A folder with the keys of two installations, each with one body that the other knows by its certificate. */
export interface Place {
  folder: string
  sides: readonly [Side, Side]
  leave(): Promise<void>
}

const bodies = [
  { agencyId: 900_101, code: 'A90', name: 'Tỉnh ủy Hương Sơn' },
  { agencyId: 900_102, code: 'H90', name: 'Ủy ban nhân dân tỉnh Hương Sơn' },
] as const

/** Makes such a folder below the temporary one; both databases are files in it, or new ones on the MariaDB server of an address. */
export async function openPlace(server?: string): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'tamcap-weather-'))
  const side = async (place: 0 | 1): Promise<Side> => {
    const at = join(folder, String(place))
    const own = { ...bodies[place], folder: at, port: await freePort() }
    await mkdir(at, { recursive: true })
    const { agencyId: id, name } = own
    await makeAuthority(join(own.folder, 'keys'), {
      people: [],
      bodies: [{ id, name }],
      password: 'x',
    })
    const databaseUrl = server
      ? await emptyDatabase(server, `tamcap_side_${String(place)}`)
      : `sqlite:${join(at, 'tamcap.sqlite')}`
    return { ...own, databaseUrl }
  }
  const sides = [await side(0), await side(1)] as const
  await writeFile(join(folder, 'sides.json'), JSON.stringify(sides))
  return { folder, sides, leave: () => rm(folder, { recursive: true, force: true }) }
}
