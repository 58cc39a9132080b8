import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { installationContext } from '../../../platform/context.ts'
import { sha256 } from '../../../platform/digest.ts'
import { files } from '../../../platform/files.ts'
import { log } from '../../../platform/log.ts'
import { Refusal, type Reason } from '../../../platform/refusal.ts'
import { takeMessage } from '../../inbox/take-message.ts'
import type { PartnerRow } from '../../partners/partner-rows.ts'
import type { CarriedAnswer, PartnerCarrier } from '../partner-carrier.ts'
import { readBundle, writeBundle, type BundleEntry } from './bundle.ts'
import { present } from '../../partners/present.ts'

/** Carries by hand, over an air gap: signed bundles are laid into `out` of the partner's folder and read from `in`, whence they go to `done`; receipts come back in bundles too. */
export const folderCarrier: PartnerCarrier = {
  async deliver(partner, { uuid, sha256: hash }) {
    const message = { kind: 'message', uuid, bytes: await files().open(hash) } as const
    await lay(partner, uuid, [message])
    return { isUnderWay: true }
  },

  async collect(partner) {
    const answers: CarriedAnswer[] = []
    for (const name of await bundlesIn(partner)) answers.push(...(await readOne(partner, name)))
    return answers
  },
}

async function bundlesIn({ address }: PartnerRow): Promise<string[]> {
  const names = await readdir(join(address, 'in')).catch(() => [])
  return names.filter((name) => name.endsWith('.zip')).sort()
}

async function readOne(partner: PartnerRow, name: string): Promise<CarriedAnswer[]> {
  const place = join(partner.address, 'in', name)
  const content = await readFile(place)
  const entries = readBundle(content, partner.certificate ?? '')
  if (!entries)
    log.warn({ partner: partner.name, name }, 'a bundle is not as its partner signed it')
  const messages = (entries ?? []).filter(({ kind }) => kind === 'message')
  const answers: BundleEntry[] = []
  for (const message of messages) answers.push(await answerTo(partner, message))
  if (answers.length > 0) await lay(partner, `answers-${sha256(content).slice(0, 32)}`, answers)
  const read = join(partner.address, entries ? 'done' : 'refused')
  await mkdir(read, { recursive: true })
  await rename(place, join(read, await freeName(read, name)))
  return (entries ?? []).flatMap((each) => carriedAnswer(each))
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

function carriedAnswer({ kind, uuid, bytes }: BundleEntry): CarriedAnswer[] {
  const text = new TextDecoder().decode(bytes)
  if (kind === 'receipt') return [{ uuid, receipt: text }]
  return kind === 'refusal' ? [{ uuid, refused: text.split(' ') as Reason[] }] : []
}

async function answerTo({ id }: PartnerRow, { uuid, bytes }: BundleEntry): Promise<BundleEntry> {
  const text = (content: string): Uint8Array => new TextEncoder().encode(content)
  try {
    const came = { partnerId: id, uuid, sha256: sha256(bytes), bytes }
    const { content } = await takeMessage(came, installationContext(`bundle-${uuid}`))
    return { kind: 'receipt', uuid, bytes: text(content) }
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    return { kind: 'refusal', uuid, bytes: text(problem.reasons.join(' ')) }
  }
}

// Whole or not at all: whoever carries the folder away must never find half a bundle.
async function lay({ address }: PartnerRow, name: string, entries: BundleEntry[]): Promise<void> {
  const out = join(address, 'out')
  await mkdir(out, { recursive: true })
  const temporary = join(out, `.${name}.part`)
  const file = await open(temporary, 'w')
  await file.writeFile(await writeBundle(entries, present()))
  await file.sync()
  await file.close()
  await rename(temporary, join(out, `${name}.zip`))
}
