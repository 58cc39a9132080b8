import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../../../platform/refusal.ts'
import { anchorText } from '../../../signing/formats/path/read-anchors.ts'
import type { PartnerRow } from '../../partners/partner-rows.ts'
import { installationKey } from '../../receipts/exchange-key.ts'
import { readBundle, type BundleEntry } from './bundle.ts'
import { layBundle } from './lay-bundle.ts'

const mostEntries = 10_000
const mostBytes = 150 * 1024 * 1024
const namePattern = /^goi-[0-9TZ-]{10,40}\.zip$/

/** The names of the bundles that lie in one of the partner's folders, in their order. */
export async function bundlesLying(
  { address }: Pick<PartnerRow, 'address'>,
  folder: 'out' | 'taken' | 'refused',
): Promise<string[]> {
  const names = await readdir(join(address, folder)).catch(() => [])
  return names.filter((name) => name.endsWith('.zip') && !name.startsWith('.')).sort()
}

/** The bundles that were taken out, the latest first. */
export async function takenBundles(partner: Pick<PartnerRow, 'address'>) {
  const names = (await bundlesLying(partner, 'taken')).filter((name) => namePattern.test(name))
  const taken = names.toReversed().map(async (name) => {
    const { size, mtime } = await stat(join(partner.address, 'taken', name))
    return { name, sizeBytes: size, at: mtime.toISOString() }
  })
  return await Promise.all(taken)
}

/** The bytes of one that was taken out; 404 for any other name. */
export async function takenBundle({ address }: PartnerRow, name: string): Promise<Uint8Array> {
  const bytes = namePattern.test(name)
    ? await readFile(join(address, 'taken', name)).catch(() => undefined)
    : undefined
  if (!bytes) throw new Refusal(404, ['partner.bundle_not_found'])
  return bytes
}

/** What was put together of the bundles that lay out. */
export interface PutTogether {
  name: string
  entries: number
  /** Removes the bundles that it holds; what was lost on the way is taken out again from the one that holds them all. */
  tidy(): Promise<void>
}

/** Puts the bundles that lie out into one, as many as fit; nothing where none lies there. */
export async function putTogether(
  partner: PartnerRow,
  at: string,
): Promise<PutTogether | undefined> {
  const certificate = anchorText({ certificate: (await installationKey()).certificate })
  const entries: BundleEntry[] = []
  const names: string[] = []
  let bytes = 0
  for (const name of await bundlesLying(partner, 'out')) {
    const content = await readFile(join(partner.address, 'out', name))
    const own = readBundle(content, certificate) ?? []
    bytes += content.length
    if (names.length > 0 && (bytes > mostBytes || entries.length + own.length > mostEntries)) break
    entries.push(...own)
    names.push(name)
  }
  if (entries.length === 0) return undefined
  const name = `goi-${at.replaceAll(/[:.]/g, '-')}`
  await layBundle(partner, `taken/${name}`, entries)
  const tidy = async (): Promise<void> => {
    for (const each of names) await rm(join(partner.address, 'out', each), { force: true })
  }
  return { name: `${name}.zip`, entries: entries.length, tidy }
}
