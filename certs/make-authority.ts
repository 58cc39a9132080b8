import { createPrivateKey } from 'node:crypto'
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { alone } from './alone.ts'
import type { Name } from './certificate.ts'
import {
  certificatePem,
  makeIdentity,
  readIdentity,
  writeIdentity,
  type Identity,
  type Order,
} from './identity.ts'
import { authorityName, bodyName, personName, type Body, type Person } from './names.ts'
import { pkcs12File } from './pkcs12-file.ts'

/** Who gets certificates, and the password of every person's file. */
export interface AuthorityInput {
  people: readonly Person[]
  bodies: readonly Body[]
  password: string
  /** Where the certificates say that the authority answers, such as `https://tamcap.example.vn/authority`. */
  address?: string
  /** Start of every certificate's validity; a day ago when left out. */
  from?: Date
}

/** Where the files of people and bodies stand, by their ids. */
export interface AuthorityFiles {
  anchorPath: string
  /** PKCS #12 files. */
  people: Map<string | number, string>
  /** Paths without ending: `.key.pem` holds the PKCS #8 key, `.pem` the certificate and its issuer. */
  bodies: Map<string | number, string>
}

interface Authority {
  root: Identity
  issuing: Identity
  input: AuthorityInput
}

const day = 86_400_000

let lastMade: Promise<unknown> = Promise.resolve()

/**
 * Makes a demonstration authority in a folder outside the repository: root, issuing, timestamp, responder, people
 * (`people/<id>.p12`) and bodies (`bodies/<id>` for seals, `exchange/<id>` for what they exchange). What stands there already is kept and used; whoever asks
 * meanwhile waits for their turn, so nobody reads half a key or gets a second one.
 */
export function makeAuthority(folder: string, input: AuthorityInput): Promise<AuthorityFiles> {
  const made = lastMade.then(() => makeAlone(folder, input))
  lastMade = made.catch(() => undefined)
  return made
}

// Two servers may be started for the first time at one moment.
async function makeAlone(folder: string, input: AuthorityInput): Promise<AuthorityFiles> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return await alone(join(folder, 'making.lock'), () => makeInTurn(folder, input))
}

async function makeInTurn(folder: string, input: AuthorityInput): Promise<AuthorityFiles> {
  for (const name of ['authority', 'trusted', 'people', 'bodies', 'exchange']) {
    await mkdir(join(folder, name), { recursive: true, mode: name === 'trusted' ? 0o755 : 0o700 })
  }
  const authority = await foundAuthority(folder, input)
  const anchorPath = join(folder, 'trusted', 'demonstration-root.pem')
  await writeFile(anchorPath, certificatePem(authority.root))
  const files: AuthorityFiles = { anchorPath, people: new Map(), bodies: new Map() }
  for (const person of input.people) {
    const path = join(folder, 'people', `${String(person.id)}.p12`)
    if (!(await exists(path))) await writeWhole(path, await certify(authority, person))
    files.people.set(person.id, path)
  }
  for (const body of input.bodies) {
    const path = join(folder, 'bodies', String(body.id))
    await once(path, [authority.issuing], order(authority, bodyName(body)))
    files.bodies.set(body.id, path)
  }
  await certifyExchange(authority, folder)
  await certifyLog(authority, folder)
  return files
}

// Envelopes and receipts are signed by keys apart from the seals; requests by one of the installation.
async function certifyExchange(authority: Authority, folder: string): Promise<void> {
  const { bodies } = authority.input
  const named = bodies.map((body) => [String(body.id), bodyName(body)] as const)
  const all = [...named, ['installation', authorityName('Installation')] as const]
  for (const [id, subject] of bodies.length > 0 ? all : [])
    await once(join(folder, 'exchange', id), [authority.issuing], order(authority, subject))
}

// The key by which the heads of the journal are signed, whether the log was opened before or not.
async function certifyLog(authority: Authority, folder: string): Promise<void> {
  if (authority.input.bodies.length === 0) return
  const path = join(folder, 'log', 'p256')
  const key = (await exists(`${path}.key.pem`)) ? await readFile(`${path}.key.pem`) : undefined
  await mkdir(join(folder, 'log'), { recursive: true, mode: 0o700 })
  await once(path, [authority.issuing], {
    ...order(authority, authorityName('Journal')),
    ...(key && { privateKey: createPrivateKey(key) }),
  })
}

async function foundAuthority(folder: string, input: AuthorityInput): Promise<Authority> {
  const path = (name: string) => join(folder, 'authority', name)
  const top = { ...terms(input, 'root'), profile: 'authority', years: 20 } as const
  const root = await once(path('root'), [], { ...top, subject: authorityName('Root CA') })
  const issuing = await once(path('issuing'), [root], {
    ...top,
    years: 10,
    issuer: root,
    subject: authorityName('Issuing CA'),
  })
  const below = { ...terms(input, 'issuing'), years: 10, issuer: issuing } as const
  const timestamp = { ...below, profile: 'timestamp', subject: authorityName('Timestamp') } as const
  const responder = { ...below, profile: 'responder', subject: authorityName('Responder') } as const
  await once(path('timestamp'), [issuing], timestamp)
  await once(path('responder'), [issuing], responder)
  return { root, issuing, input }
}

async function once(path: string, issuers: Identity[], wanted: Order): Promise<Identity> {
  if (await exists(`${path}.pem`)) return readIdentity(path, wanted.subject)
  const identity = makeIdentity(wanted)
  await writeIdentity(path, identity, issuers)
  return identity
}

async function certify(authority: Authority, person: Person): Promise<Uint8Array> {
  const { privateKey, certificate } = makeIdentity(order(authority, personName(person)))
  return pkcs12File({
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }),
    certificate,
    chain: [authority.issuing.certificate],
    password: authority.input.password,
  })
}

const order = ({ issuing, input }: Authority, subject: Name): Order => ({
  ...terms(input, 'issuing'),
  subject,
  profile: 'signer',
  years: 3,
  issuer: issuing,
})

// The root answers no questions: it publishes a list.
function terms({ address = 'http://localhost/authority', from }: AuthorityInput, by: string) {
  const crlAddress = `${address}/${by}.crl`
  const issuerAddress = `${address}/${by}.crt`
  const ocspAddress = by === 'root' ? {} : { ocspAddress: `${address}/ocsp` }
  return {
    addresses: { crlAddress, issuerAddress, ...ocspAddress },
    from: from ?? new Date(Date.now() - day),
  }
}

async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  await writeFile(`${path}.new`, content, { mode: 0o600 })
  await rename(`${path}.new`, path)
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
