import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { certificateIn } from '../../server/exchange/partners/partner-rows.ts'
import { change, insert, row, transact } from '../../server/platform/database.ts'
import type { Side } from './place.ts'

/** The partner of these trials, the same in both databases. */
export const partnerId = 900_001

/** Enters both bodies and the other installation, unless they stand there; the other's address may have changed. */
export async function plantSides(own: Side, other: Side, address: string): Promise<void> {
  const known = await row('SELECT id FROM partners WHERE id = :partnerId', { partnerId })
  await transact(async () => {
    if (!known) await plant(own, other)
    await change('UPDATE partners SET address = :address', { address })
  })
}

async function plant(own: Side, other: Side): Promise<void> {
  const certificate = pem(other, 'installation')
  await insert('agencies', [own, other].map(agency))
  await insert('partners', {
    ...{ id: partnerId, name: other.name, carrier: 'https', address: '' },
    ...{ certificate, certificateSha256: certificateIn(certificate)?.sha256, anchors: null },
    ...{ systemId: null, pausedAt: null, failures: 0, nextTryAt: '', problem: null },
    reachedAt: null,
  })
  await insert('body_carriers', {
    ...{ agencyId: other.agencyId, partnerId, certificate: pem(other, String(other.agencyId)) },
  })
}

/** The certificate of a side's exchange key: of its body by its identifier, or of its `installation`. */
export function pem({ folder }: Side, name: string): string {
  return readFileSync(join(folder, 'keys', 'exchange', `${name}.pem`), 'utf8')
}

const agency = ({ agencyId: id, code, name }: Side) => ({
  ...{ id, code, name, foldedName: name.toLowerCase(), organCode: code, parentId: null },
  ...{ system: 'state', level: 'province', profile: 'state', placeName: 'Hương Sơn' },
  validFrom: '2020-01-01',
})
