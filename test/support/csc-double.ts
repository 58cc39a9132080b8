import { constants, createHash, privateEncrypt, type KeyObject } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { p256 } from '@noble/curves/nist.js'

/** A key at the double, and what its owner must give. */
export interface CredentialAtDouble {
  privateKey: KeyObject
  /** DER, the key’s own first. */
  certificates: readonly Uint8Array[]
  isRsa: boolean
  pin?: string
  oneTimePassword?: string
}

/** How the double misbehaves; it serves honestly where nothing is named. */
export type Misconduct =
  | 'another-hash'
  | 'another-key'
  | 'expired-sad'
  | 'garbage-signature'
  | 'not-json'
  | 'two-signatures'
  | 'another-certificate'
  | 'endless'
  | 'redirect'
  | 'hangs-up'
  | 'raw-ecdsa'

type Body = Record<string, unknown>
type Reply = [number, unknown]

const secret = 'client-secret'

/** A remote signing service of API v2 for tests, which is not trusted: it may lie in any way told. Source: CSC API v2 §11 */
export class CscDouble {
  readonly credentials = new Map<string, CredentialAtDouble>()
  /** What another key would sign with. */
  stranger: CredentialAtDouble | undefined
  misconduct: Misconduct | undefined
  /** Every request as it came, for a look at what was sent. */
  readonly heard: { method: string; body: Body }[] = []
  #sads = new Map<string, string>()
  #server: Server | undefined
  #count = 0

  /** Starts it; its address. */
  async listen(): Promise<string> {
    this.#server = createServer((request, response) => {
      void this.#answer(request).then(([status, said]) => {
        if (this.misconduct === 'redirect') response.setHeader('location', 'http://127.0.0.1:1/')
        if (said === 'hang up') response.destroy()
        else response.writeHead(status).end(typeof said === 'string' ? said : JSON.stringify(said))
      })
    }).listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}/csc/v2`
  }

  close(): void {
    this.#server?.close()
    this.#server?.closeAllConnections()
  }

  /** The secret that its client must give, as the file holds it. */
  readonly clientSecret = secret

  async #answer(request: IncomingMessage): Promise<Reply> {
    const text = Buffer.concat((await request.toArray()) as Buffer[]).toString()
    const method = (request.url ?? '').replace('/csc/v2/', '')
    if (method === 'oauth2/token') return this.#token(new URLSearchParams(text))
    const body = JSON.parse(text) as Body
    this.heard.push({ method, body })
    if (request.headers.authorization !== 'Bearer access-token') return refused('access_denied')
    return this.#misbehaved(method) ?? this.#methods[method]?.(body) ?? [404, {}]
  }

  #token(form: URLSearchParams): Reply {
    return form.get('client_secret') === secret
      ? [200, { access_token: 'access-token', expires_in: 3600 }]
      : refused('invalid_client')
  }

  #misbehaved(method: string): Reply | undefined {
    if (method !== 'signatures/signHash') return undefined
    if (this.misconduct === 'not-json') return [200, '<html>Please log in</html>']
    if (this.misconduct === 'endless') return [200, `"${'a'.repeat(2_000_000)}"`]
    if (this.misconduct === 'redirect') return [302, {}]
    if (this.misconduct === 'hangs-up') return [200, 'hang up']
    return undefined
  }

  #methods: Record<string, (body: Body) => Reply> = {
    'credentials/list': () => [200, { credentialIDs: [...this.credentials.keys()] }],
    'credentials/info': ({ credentialID }) => this.#info(String(credentialID)),
    'credentials/authorize': (body) => this.#authorise(body),
    'signatures/signHash': (body) => this.#sign(body),
  }

  #info(id: string): Reply {
    const found = this.credentials.get(id)
    if (!found) return refused('invalid_request', 'Invalid parameter credentialID')
    const shown = this.misconduct === 'another-certificate' ? (this.stranger ?? found) : found
    const objects = [
      ...(found.pin ? [{ type: 'Password', id: 'PIN' }] : []),
      ...(found.oneTimePassword ? [{ type: 'Password', id: 'OTP' }] : []),
    ]
    const certificates = shown.certificates.map((each) => Buffer.from(each).toString('base64'))
    const key = { status: 'enabled', algo: ['1.2.840.113549.1.1.11'], len: 2048 }
    const auth = { mode: 'explicit', expression: 'PIN AND OTP', objects }
    return [
      200,
      { description: `Key ${id}`, key, cert: { status: 'valid', certificates }, auth, SCAL: '2' },
    ]
  }

  #authorise({ credentialID, hashes, authData }: Body): Reply {
    const found = this.credentials.get(String(credentialID))
    const given = new Map(
      (authData as { id: string; value: string }[]).map((each) => [each.id, each.value]),
    )
    if (given.get('PIN') !== found?.pin) return refused('invalid_pin', 'The PIN is invalid')
    if (given.get('OTP') !== found?.oneTimePassword)
      return refused('invalid_otp', 'The OTP is invalid')
    const sad = `sad-${String((this.#count += 1))}`
    this.#sads.set(sad, [credentialID, ...(hashes as string[])].join())
    return [200, { SAD: sad, expiresIn: 60 }]
  }

  #sign({ credentialID, hashes, SAD }: Body): Reply {
    const bound = this.#sads.get(String(SAD))
    this.#sads.delete(String(SAD))
    const isExpired = this.misconduct === 'expired-sad'
    if (isExpired || bound !== [credentialID, ...(hashes as string[])].join()) {
      return refused('invalid_request', 'The SAD is expired')
    }
    const found = this.credentials.get(String(credentialID))
    const key = this.misconduct === 'another-key' ? this.stranger : found
    const signature = this.#signature(key, (hashes as string[])[0] ?? '')
    return [
      200,
      { signatures: this.misconduct === 'two-signatures' ? [signature, signature] : [signature] },
    ]
  }

  #signature(key: CredentialAtDouble | undefined, hash: string): string {
    if (!key || this.misconduct === 'garbage-signature') return '!!! no base64 at all'
    const another = createHash('sha256').update('something else').digest('base64')
    const digest = Buffer.from(this.misconduct === 'another-hash' ? another : hash, 'base64')
    const raw = this.misconduct === 'raw-ecdsa'
    return signedDigest(key, digest, raw).toString('base64')
  }
}

const refused = (error: string, description = ''): Reply => [
  400,
  { error, error_description: description },
]

const digestInfo = Buffer.from('3031300d060960864801650304020105000420', 'hex')

// It is shown a digest only, as such a service is.
function signedDigest(key: CredentialAtDouble, digest: Buffer, isRaw: boolean): Buffer {
  const { privateKey, isRsa } = key
  if (isRsa) {
    const padded = { key: privateKey, padding: constants.RSA_PKCS1_PADDING }
    return privateEncrypt(padded, Buffer.concat([digestInfo, digest]))
  }
  const { d = '' } = privateKey.export({ format: 'jwk' })
  const format = isRaw ? 'compact' : 'der'
  return Buffer.from(p256.sign(digest, Buffer.from(d, 'base64url'), { prehash: false, format }))
}
