import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Refusal } from '../../../../server/platform/refusal.ts'
import { openKeys, sealHolder } from '../../../../server/signing/keys/open-keys.ts'
import { makeToken, putKey } from '../../../support/softhsm.ts'
import { folder, told, written } from '../desk.ts'

const kinds = {
  'RSA-2048': ['rsa:2048'],
  'RSA-3072': ['rsa:3072'],
  'P-256': ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  'P-384': ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384'],
}

/** A kind of key that tokens hold. */
export type TokenKind = keyof typeof kinds

/** Every kind of key that is tried. */
export const tokenKinds = Object.keys(kinds) as TokenKind[]
/** What is signed. */
export const content = Buffer.from('Quyết định số 05/QĐ-UBND')
/** Its SHA-256. */
export const digest = createHash('sha256').update(content).digest()
/** Where pkcs11js is. */
export const moduleFolder = process.env['PKCS11JS_FOLDER'] ?? ''
/** Where the bodies' keys are described. */
export const bodies = join(folder, 'keys', 'bodies')
const pinFile = join(folder, 'pin')

/** The identifier of a body's key. */
export const idOf = (body: number): string => body.toString(16).padStart(4, '0')

/** Bodies whose keys lie in a token. */
export function openTokenDesk() {
  const token = makeToken(folder)
  mkdirSync(bodies, { recursive: true })
  writeFileSync(pinFile, `${token.pin}\n`)
  openKeys(join(folder, 'keys'))
  let count = 0

  /** A new body with its key in the token, with this laid over what its file says; its certificate beside the key or nowhere. */
  const body = (kind: TokenKind, over: object = {}, isBeside = true): number => {
    count += 1
    const path = (end: string) => join(folder, `${String(count)}.${end}`)
    const [key, pem, certificate] = [path('key'), path('pem'), path('der')]
    const named = ['-subj', `/CN=Body ${String(count)}`]
    const use = ['-addext', 'extendedKeyUsage=critical,timeStamping']
    const made = ['-nodes', '-keyout', key, '-out', pem, ...named, ...use]
    told('openssl', 'req', '-x509', '-newkey', ...kinds[kind], ...made)
    told('openssl', 'x509', '-in', pem, '-outform', 'DER', '-out', certificate)
    const label = `seal ${String(count)}`
    putKey(token, { label, id: idOf(count) }, { key, ...(isBeside ? { certificate } : {}) })
    const where = { moduleFolder, library: token.library, token: token.label, label, pinFile }
    writeFileSync(
      join(bodies, `${String(count)}.pkcs11.json`),
      JSON.stringify({ ...where, ...over }),
    )
    return count
  }

  return { token, pinFile, body, nextBody: () => count + 1 }
}

/** Whether OpenSSL accepts what a body's key signs; fails unless it does. */
export async function verified(agencyId: number): Promise<void> {
  const holder = await sealHolder(agencyId)
  const cms = (await holder?.sign(digest)) ?? new Uint8Array()
  const given = ['-in', written('token.cms', cms), '-inform', 'DER', '-cades', '-binary']
  const by = ['-CAfile', join(folder, `${String(agencyId)}.pem`), '-purpose', 'any']
  const over = ['-content', written('token-content', content), '-out', '/dev/null']
  told('openssl', 'cms', '-verify', ...given, ...by, ...over)
}

/** Why a body's key is refused. */
export const refusal = (agencyId: number): Promise<string> =>
  sealHolder(agencyId).then(
    () => 'none',
    (problem: unknown) => (problem as Refusal).reasons.join(),
  )
