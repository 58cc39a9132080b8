import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { PartnerRow } from '../../partners/partner-rows.ts'
import { present } from '../../partners/present.ts'
import { writeBundle, type BundleEntry } from './bundle.ts'

/** Lays a signed bundle of these entries into a folder of the partner's, whole or not at all: whoever carries the folder away never finds half a bundle. */
export async function layBundle(
  { address }: Pick<PartnerRow, 'address'>,
  path: `${'out' | 'taken'}/${string}`,
  entries: readonly BundleEntry[],
): Promise<void> {
  const [folder = '', name = ''] = path.split('/')
  const place = join(address, folder)
  await mkdir(place, { recursive: true })
  const temporary = join(place, `.${name}.part`)
  const file = await open(temporary, 'w')
  await file.writeFile(await writeBundle(entries, present()))
  await file.sync()
  await file.close()
  await rename(temporary, join(place, `${name}.zip`))
}
