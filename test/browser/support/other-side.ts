import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeAuthority } from '../../../certs/make-authority.ts'
import { readBundle, writeBundle } from '../../../server/exchange/carriers/folder/bundle.ts'
import { openExchangeKeys } from '../../../server/exchange/receipts/exchange-key.ts'
import { sealedText } from '../../../server/exchange/receipts/envelopes.ts'
import { receiptOf } from '../../../server/exchange/receipts/receipt.ts'
import { sha256 } from '../../../server/platform/digest.ts'
import { axisHeaders } from '../../../server/exchange/carriers/axis/axis-client.ts'
import { office } from './to-sign.ts'

/** A body as directories name it. */
export interface Named {
  agencyId: number
  code: string
  name: string
}

/** The body with this code. */
export async function bodyOf(code: string): Promise<Named> {
  const body = (await office().agencies()).find((each) => each.code === code)
  if (!body) throw new Error(`there is no ${code}`)
  return { agencyId: body.id, name: body.name, code }
}

/** A thing, once it is there. */
export async function awaited<Thing>(find: () => Promise<Thing | undefined>): Promise<Thing> {
  for (let tries = 0; tries < 100; tries += 1) {
    const thing = await find()
    if (thing !== undefined) return thing
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('it has not come')
}

/** The folder of an installation that is reached by hand, with its keys and its card, `card.json`. */
export async function folderOf(bodies: readonly Named[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tamcap-carried-'))
  const keys = bodies.map(({ agencyId: id, name }) => ({ id, name }))
  await makeAuthority(folder, { people: [], bodies: keys, password: 'x' })
  const pem = (name: string | number) =>
    readFile(join(folder, 'exchange', `${String(name)}.pem`), 'utf8')
  const own = bodies.map(async ({ agencyId, code, name }) => {
    return { code, name, certificate: await pem(agencyId) }
  })
  const card = { certificate: await pem('installation'), bodies: await Promise.all(own) }
  await writeFile(join(folder, 'card.json'), JSON.stringify(card))
  return folder
}

/** The address of a bundle from that installation, in which the first body refuses what was taken out for it, and the second gives its receipt. */
export async function bundleBack(
  folder: string,
  certificate: string,
  [first, second]: readonly [Named, Named],
): Promise<string> {
  const [taken = ''] = await readdir(join(folder, 'taken'))
  const messages = readBundle(await readFile(join(folder, 'taken', taken)), certificate) ?? []
  const messageFor = ({ code }: Named) => {
    const found = messages.find(({ bytes }) => Buffer.from(bytes).includes(`>${code}<`))
    if (!found) throw new Error(`nothing was taken out for ${code}`)
    return found
  }
  openExchangeKeys(join(folder, 'exchange'))
  const at = new Date().toISOString()
  const receipt = await receiptFor(messageFor(second), second, at)
  const refusal = new TextEncoder().encode('exchange.attachment_damaged')
  const entries = [
    { kind: 'refusal', uuid: messageFor(first).uuid, bytes: refusal },
    { kind: 'receipt', uuid: messageFor(second).uuid, bytes: receipt },
  ] as const
  const place = join(folder, 'back.zip')
  await writeFile(place, await writeBundle(entries, at))
  return place
}

async function receiptFor(
  { uuid, bytes }: { uuid: string; bytes: Uint8Array },
  { agencyId, code: toCode, name: toName }: Named,
  at: string,
): Promise<Uint8Array> {
  const about = { uuid, sha256: sha256(bytes), documentId: uuid, toCode, toName, fromCode: 'H90' }
  return new TextEncoder().encode((await sealedText(receiptOf(about, at), agencyId, at)).content)
}

/** Hands a message in at an axis, as another system. */
export async function handIn(
  address: string,
  body: Uint8Array,
  { from, systemId, secret }: { from: string; systemId: string; secret: string },
): Promise<void> {
  const proof = axisHeaders(systemId, secret, new Date().toISOString())
  const about = { from, servicetype: 'eDoc', messagetype: 'edoc', 'hash-file': sha256(body) }
  const sent = await fetch(`${address}/sendEdoc`, {
    ...{ method: 'POST', headers: { ...about, ...proof }, body: Buffer.from(body) },
  })
  const { ErrorCode } = (await sent.json()) as { ErrorCode: string }
  if (ErrorCode !== '0') throw new Error(`the axis answered ${ErrorCode}`)
}
