import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { agencyGiven, personGiven } from '../server/agencies/contract.ts'
import { setUpInstallation } from '../server/agencies/set-up.ts'
import { openMissingRegisters } from '../server/documents/registers/open-registers.ts'
import { installationContext } from '../server/platform/context.ts'
import { row } from '../server/platform/database.ts'

const shape = z.strictObject({
  agency: agencyGiven.omit({ parentId: true }),
  administrator: personGiven,
})

/** Enters the first body and its administrator from a JSON file, where the database is still empty. */
export async function setUpFromFile(path: string): Promise<void> {
  if (await row('SELECT id FROM agencies LIMIT 1')) return
  const parsed = shape.safeParse(JSON.parse(await readFile(path, 'utf8')))
  if (!parsed.success) throw new Error(`${path} does not fit: ${z.prettifyError(parsed.error)}`)
  const context = installationContext('set-up')
  await setUpInstallation(parsed.data, context)
  await openMissingRegisters(context)
}
