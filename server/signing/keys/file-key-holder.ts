import { readFile } from 'node:fs/promises'
import { openPem } from '../formats/cms/pem-key.ts'
import { signPrepared } from '../formats/cms/sign-prepared.ts'
import type { KeyHolder } from './key-holder.ts'

/** A holder whose key is a PEM file (`<path>.key.pem`, PKCS #8) beside its certificates (`<path>.pem`); nothing where there is no such file. */
export async function fileKeyHolder(path: string): Promise<KeyHolder | undefined> {
  const [key, certificates] = await Promise.all([`${path}.key.pem`, `${path}.pem`].map(textOf))
  if (key === undefined || certificates === undefined) return undefined
  const opened = await openPem(key, certificates)
  return { kind: 'signs-digest', sign: (digest) => signPrepared({ pkcs12: opened, digest }) }
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw problem
  }
}
