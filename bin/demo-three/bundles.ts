import { exportEvidence } from '../../server/oversight/evidence/contract.ts'
import { printPassport, readPassport } from '../../server/oversight/evidence/passport/contract.ts'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { levelReached } from '../demo/evidence-gathered.ts'
import { party } from '../demo/hands.ts'
import type { Person } from '../demo/person.ts'
import { awaited } from './awaited.ts'
import { communeBody } from './communes.ts'
import { vouchedHead } from './heads.ts'
import { inTwos } from './in-twos.ts'
import type { Side } from './installation.ts'
import type { Told } from './story.ts'
import type { Three } from './running.ts'
import type { Copy } from './told.ts'

/** An evidence bundle that one side exported. */
export interface Bundle {
  name: string
  side: Side
  path: string
}

interface Proved {
  name: string
  side: Side
  documentId: number
  leader: string
}

/** Exports what each side can prove: the decision, its copies, the answers, the notice that was asked back and its copies; with a passport of the decision and of the recalled copy. */
export async function exportBundles(three: Three, told: Told, out: string): Promise<Bundle[]> {
  for (const folder of ['bundles', 'passports']) await mkdir(join(out, folder), { recursive: true })
  const proved = provedBy(told)
  for (const each of proved.filter(({ name }) => !name.includes('recalled')))
    await levelReached({ ...each, clerk: await three[each.side].office.person(each.leader) })
  return await inTwos(proved, async (each) => {
    const leader = await three[each.side].office.person(each.leader)
    await vouchedHead(three[each.side])
    const path = join(out, 'bundles', `${each.name}.tamcap.zip`)
    await writeFile(path, await evidenceOf(leader, each.documentId))
    await writePassport(leader, each, join(out, 'passports', each.name))
    return { name: each.name, side: each.side, path }
  })
}

/** An evidence bundle; asked for again until what was done last stands in a signed head. */
export async function evidenceOf(person: Person, documentId: number): Promise<Uint8Array> {
  let last: unknown
  const ask = () =>
    person.read(exportEvidence, { documentId }).catch((problem: unknown) => {
      last = (problem as Error).message
      return undefined
    })
  return await awaited(`the evidence of document ${String(documentId)}`, ask, () => last)
}

function provedBy({ decision, answers, copies, recalled, corrected }: Told): Proved[] {
  const own = { side: 'party', leader: party.signer } as const
  const first = copies.filter(({ agencyCode, reference }) => {
    return reference === decision.reference && agencyCode.endsWith('.101')
  })
  return [
    { ...own, name: 'party-decision', documentId: decision.id },
    ...first.map((copy) => ofCopy('decision-copy', copy)),
    ...answers.map(({ side, id, agencyCode }) => ({
      ...{ name: `${side}-answer`, side, documentId: id },
      leader: communeBody(agencyCode).desk.leader,
    })),
    { ...own, name: 'party-notice', documentId: recalled.notice.id },
    ofCopy('notice-copy-recalled', recalled.agreed.copy),
    ofCopy('notice-copy-kept', recalled.refused.copy),
    { ...own, name: 'party-replacement', documentId: corrected.notice.id },
    ...corrected.copies.map((copy) => ofCopy('replacement-copy', copy)),
  ]
}

const ofCopy = (name: string, { side, documentId, agencyCode }: Copy): Proved => ({
  ...{ name: `${side}-${name}`, side, documentId },
  leader: communeBody(agencyCode).desk.leader,
})

async function writePassport(leader: Person, { documentId }: Proved, path: string): Promise<void> {
  await writeFile(`${path}.pdf`, await leader.read(printPassport, { documentId, language: 'vi' }))
  const passport = await leader.call(readPassport, { documentId })
  await writeFile(`${path}.json`, `${JSON.stringify(passport, null, 2)}\n`)
}
