import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { files } from '../../../platform/files.ts'
import { log } from '../../../platform/log.ts'
import { whyExpired } from '../../partners/expiry.ts'
import type { PartnerRow } from '../../partners/partner-rows.ts'
import { present } from '../../partners/present.ts'
import type { CarriedAnswer, PartnerCarrier } from '../partner-carrier.ts'
import { layBundle } from './lay-bundle.ts'
import { takeBundle } from './take-bundle.ts'

/** Carries by hand, over an air gap: signed bundles are laid into `out` of the partner's folder and read from `in`, whence they go to `done`; receipts come back in bundles too. */
export const folderCarrier: PartnerCarrier = {
  async deliver(partner, { uuid, sha256: hash }) {
    const message = { kind: 'message', uuid, bytes: await files().open(hash) } as const
    await layBundle(partner, `out/${uuid}`, [message])
    return { isUnderWay: true }
  },

  async collect(partner, keep) {
    const names = await bundlesIn(partner)
    const [expired] = whyExpired(partner.certificate, present(), 'partner.certificate_expired')
    if (expired && names.length > 0) throw new Error(expired)
    for (const name of names) await readOne(partner, name, keep)
  },
}

async function bundlesIn({ address }: PartnerRow): Promise<string[]> {
  const names = await readdir(join(address, 'in')).catch(() => [])
  return names.filter((name) => name.endsWith('.zip')).sort()
}

async function readOne(
  partner: PartnerRow,
  name: string,
  keep: (answer: CarriedAnswer) => Promise<void>,
): Promise<void> {
  const place = join(partner.address, 'in', name)
  const taken = await takeBundle(partner, await readFile(place))
  if (!taken) log.warn({ partner: partner.name, name }, 'a bundle is not as its partner signed it')
  for (const answer of taken?.answers ?? []) await keep(answer)
  const read = join(partner.address, taken ? 'done' : 'refused')
  await mkdir(read, { recursive: true })
  await rename(place, join(read, await freeName(read, name)))
}

// Two that came under one name are both kept.
async function freeName(place: string, name: string): Promise<string> {
  const taken = new Set(await readdir(place))
  if (!taken.has(name)) return name
  const numbered = Array.from(
    { length: taken.size },
    (_, at) => `${name.slice(0, -4)}-${String(at + 2)}.zip`,
  )
  return numbered.find((each) => !taken.has(each)) ?? name
}
