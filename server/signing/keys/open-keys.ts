import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inProject } from '../../platform/root.ts'
import type { Anchor } from '../formats/path/path-verdict.ts'
import { readAnchors } from '../formats/path/read-anchors.ts'
import { fileKeyHolder } from './file-key-holder.ts'
import { holderOf, type KeyHolder } from './key-holder.ts'
import { tokenSigningKey } from './pkcs11/token-key-holder.ts'

let folder: string | undefined
const holders = new Map<number, KeyHolder>()

/** Names the folder of keys: `bodies/<agencyId>.key.pem` with `<agencyId>.pem`, or `<agencyId>.pkcs11.json` for a key in a token, and anchors in `trusted/*.pem`. It is read when a key is needed. */
export function openKeys(path: string): void {
  folder = path
  holders.clear()
}

/** The holder of a body's seal key; nothing where the installation has none. */
export async function sealHolder(agencyId: number): Promise<KeyHolder | undefined> {
  const known = holders.get(agencyId)
  if (known) return known
  const path = join(opened(), 'bodies', String(agencyId))
  const holder = (await fileKeyHolder(path)) ?? (await tokenKeyHolder(path))
  if (holder) holders.set(agencyId, holder)
  return holder
}

async function tokenKeyHolder(path: string): Promise<KeyHolder | undefined> {
  const key = await tokenSigningKey(path)
  return key && holderOf(key)
}

/** Whom this installation trusts, for what and when: the anchors of `certs/trusted` and of the folder of keys. */
export async function trustAnchors(): Promise<Anchor[]> {
  const folders = [inProject('certs', 'trusted'), join(opened(), 'trusted')]
  return (await Promise.all(folders.map(anchorsIn))).flat()
}

async function anchorsIn(place: string): Promise<Anchor[]> {
  const names = await readdir(place).catch(() => [])
  const pems = names.filter((name) => name.endsWith('.pem')).sort()
  const texts = await Promise.all(pems.map((name) => readFile(join(place, name), 'utf8')))
  return texts.flatMap(readAnchors)
}

function opened(): string {
  if (folder === undefined) throw new Error('the folder of keys is not open')
  return folder
}
