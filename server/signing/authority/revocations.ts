import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { revocationReasons, type Revocation } from '../formats/revocation/revocation.ts'
import type { DemonstrationAuthority } from './open-authority.ts'

const shape = z.array(
  z.object({
    serialNumber: z.string().regex(/^([\da-f]{2})+$/),
    revokedAt: z.iso.datetime(),
    reason: z.enum(revocationReasons).exclude(['unused']),
  }),
)

/** What the authority has revoked, oldest first; empty where its folder holds no `revocations.json`. */
export async function revocationsOf({
  folder,
}: Pick<DemonstrationAuthority, 'folder'>): Promise<Revocation[]> {
  try {
    return shape.parse(JSON.parse(await readFile(join(folder, 'revocations.json'), 'utf8')))
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw problem
  }
}

let last: Promise<void> = Promise.resolve()

/** Enters a revocation, one after another; a certificate that is revoked already stays as it is. */
export async function enterRevocation(
  authority: Pick<DemonstrationAuthority, 'folder'>,
  revocation: Revocation,
): Promise<void> {
  last = last.catch(() => undefined).then(() => enter(authority, revocation))
  await last
}

async function enter(
  { folder }: Pick<DemonstrationAuthority, 'folder'>,
  revocation: Revocation,
): Promise<void> {
  const before = await revocationsOf({ folder })
  if (before.some(({ serialNumber }) => serialNumber === revocation.serialNumber)) return
  const path = join(folder, 'revocations.json')
  const file = await open(`${path}.new`, 'w', 0o600)
  await file.writeFile(JSON.stringify([...before, revocation], null, 2))
  await file.sync()
  await file.close()
  await rename(`${path}.new`, path)
}
