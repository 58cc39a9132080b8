import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  startAxisSimulator,
  type AxisSimulator,
  type AxisSystem,
} from '../../../server/exchange/axis-simulator/axis-simulator.ts'
import { axisHeaders } from '../../../server/exchange/carriers/axis/axis-client.ts'
import { change, transact } from '../../../server/platform/database.ts'
import { sha256 } from '../../../server/platform/digest.ts'
import { foreignCode } from '../../support/foreign-document.ts'
import type { ForeignInstallation } from '../../support/foreign-installation.ts'
import { keyFolder, keysWithSealOf } from '../../support/signing.ts'
import { openProvince } from '../sealed-document.ts'

const ours: AxisSystem = {
  systemId: 'tamcap',
  secret: 'bí mật một',
  codes: ['A90', 'H90', 'H90.02'],
}

/** The system of the other installation on the axis. */
export const theirs: AxisSystem = {
  systemId: 'voffice',
  secret: 'bí mật hai',
  codes: [foreignCode],
}

/** An axis that serves this installation and another, whose body has no certificate here. */
export async function openAxis(partner: ForeignInstallation): Promise<AxisSimulator> {
  await openProvince()
  await keysWithSealOf('A90')
  await keysWithSealOf('H90')
  await partner.plant()
  const axis = await startAxisSimulator([ours, theirs])
  await transact(async () => {
    await change("UPDATE partners SET carrier = 'axis', address = :address, system_id = 'tamcap'", {
      address: axis.address,
    })
    await change('UPDATE body_carriers SET certificate = NULL')
  })
  const secret = join(keyFolder, 'exchange', `${String(partner.partnerId)}.secret`)
  await writeFile(secret, ours.secret)
  return axis
}

/** Hands a message in at the axis, as the other installation; gives the code of its answer. */
export async function handInAt(
  { address }: AxisSimulator,
  body: Uint8Array,
  otherwise: Record<string, string> = {},
): Promise<string> {
  const proof = axisHeaders(theirs.systemId, theirs.secret, new Date().toISOString())
  const about = { from: foreignCode, servicetype: 'eDoc', messagetype: 'edoc' }
  const headers = { ...about, ...proof, 'hash-file': sha256(body), ...otherwise }
  const answer = await fetch(`${address}/sendEdoc`, {
    ...{ method: 'POST', headers, body: Buffer.from(body) },
  })
  return ((await answer.json()) as { ErrorCode: string }).ErrorCode
}
