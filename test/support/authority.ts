import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeAuthority } from '../../certs/make-authority.ts'
import { openAuthority, ownAuthority } from '../../server/signing/authority/open-authority.ts'
import { ocspRequest } from '../../server/signing/formats/revocation/ocsp-request.ts'
import { certificateIn } from '../signing/formats/authority.ts'
import { origin } from './desk.ts'
import { dataFolder } from './installation.ts'

/** Where the authority of a test stands. */
export const place = join(dataFolder, 'stamping')

/** Where the certificate of its one body stands. */
export const sealPath = join(place, 'bodies', '7.pem')

/** Makes a new authority with one body, this installation's own. */
export async function openOwnAuthority(): Promise<void> {
  rmSync(place, { recursive: true, force: true })
  const bodies = [{ id: 7, name: 'Sở Nội vụ' }]
  await makeAuthority(place, { people: [], bodies, password: 'x' })
  openAuthority(join(place, 'authority'))
}

/** The installation holds no authority any more. */
export const closeOwnAuthority = (): void => openAuthority(join(place, 'nowhere'))

/** What stands at an address of the authority. */
export async function asked(path: string, mediaType?: string, bytes?: Uint8Array) {
  const response = await fetch(`${await origin()}/authority${path}`, {
    method: bytes ? 'POST' : 'GET',
    headers: mediaType ? { 'content-type': mediaType } : {},
    ...(bytes ? { body: new Uint8Array(bytes) } : {}),
  })
  const body = new Uint8Array(await response.arrayBuffer())
  return { status: response.status, mediaType: response.headers.get('content-type'), body }
}

/** The question about the certificate of its body. */
export async function questionAboutSeal(): Promise<Uint8Array> {
  const own = await ownAuthority()
  return ocspRequest(certificateIn(sealPath), own?.issuing.certificate ?? new Uint8Array())
}
