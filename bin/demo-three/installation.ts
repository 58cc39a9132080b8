import { join } from 'node:path'
import { makeAuthority } from '../../certs/make-authority.ts'
import { demonstrationPassword } from '../../server/agencies/demonstration/province.data.ts'
import { openLogKeys } from '../../server/journal/log/keys.ts'
import { verifierLine } from '../../server/journal/log/formats/note.ts'
import { Office } from '../demo/office.ts'
import { freePort } from '../free-port.ts'

/** Whose installation it is. */
export type Side = 'party' | 'state' | 'front'

/** An installation of its own: its folder with database, files and keys, and what others must know of it to trust it. */
export interface Installation {
  side: Side
  name: string
  folder: string
  address: string
  /** The root of its own authority, PEM. */
  anchorPath: string
  /** The keys that sign the heads of its journal. */
  logKeys: readonly string[]
  /** The key by which it countersigns the heads of others. */
  witnessKey: string
  office: Office
}

const named: Record<Side, { name: string; host: string }> = {
  party: { name: 'Hệ thống của Đảng', host: 'dang.huongson.example' },
  state: { name: 'Hệ thống của chính quyền', host: 'chinhquyen.huongson.example' },
  front: { name: 'Hệ thống của Mặt trận', host: 'mattran.huongson.example' },
}

/** Makes the keys of an installation in its folder: its own authority, and those of its journal. */
export async function prepare(side: Side, folder: string): Promise<Installation> {
  const address = `http://127.0.0.1:${String(await freePort())}`
  const { name, host } = named[side]
  const nobody = { people: [], bodies: [] }
  const given = { ...nobody, password: demonstrationPassword, address: `${address}/authority` }
  const { anchorPath } = await makeAuthority(join(folder, 'keys'), given)
  const { verifiers, witness } = await openLogKeys(join(folder, 'keys', 'log'), host)
  const office = new Office({ address, password: demonstrationPassword, dataFolder: folder })
  return {
    ...{ side, name, folder, address, anchorPath, office },
    logKeys: verifiers.map(verifierLine),
    witnessKey: verifierLine(witness),
  }
}
