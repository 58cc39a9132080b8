import { refuseUnlessKeeper } from '../../agencies/administration.ts'
import { act } from '../../journal/act.ts'
import type { Actor, Context } from '../../platform/context.ts'
import type { InputOf, ReplyOf, Upload } from '../../platform/endpoint.ts'
import type { FileReply } from '../../platform/http.ts'
import { reasons, refuseIf, Refusal, type Reason } from '../../platform/refusal.ts'
import { sha256 } from '../../platform/digest.ts'
import type * as contract from '../carriers/folder/contract.ts'
import { readBundle } from '../carriers/folder/bundle.ts'
import { takeBundle, type TakenBundle } from '../carriers/folder/take-bundle.ts'
import {
  bundlesLying,
  putTogether,
  takenBundle,
  takenBundles,
} from '../carriers/folder/taken-bundles.ts'
import type { CarriedAnswer } from '../carriers/partner-carrier.ts'
import { keepUnlessForged } from '../outbox/sending/collect.ts'
import { whyExpired } from './expiry.ts'
import { partnerById, retiredCertificates, type PartnerRow } from './partner-rows.ts'

async function partnerByHand(partnerId: number, actor: Actor): Promise<PartnerRow> {
  await refuseUnlessKeeper(actor)
  const partner = await partnerById(partnerId)
  refuseIf(409, reasons([partner.carrier !== 'folder', 'partner.not_by_hand']))
  return partner
}

/** What waits to be carried by hand, and what was taken out before. */
export async function listBundles(
  { partnerId }: InputOf<typeof contract.listBundles>,
  { actor }: Context,
): Promise<ReplyOf<typeof contract.listBundles>> {
  const partner = await partnerByHand(partnerId, actor)
  return {
    waiting: (await bundlesLying(partner, 'out')).length,
    refused: (await bundlesLying(partner, 'refused')).length,
    taken: await takenBundles(partner),
  }
}

/** Puts what waits to be carried into one signed bundle, to be downloaded. */
export async function takeOutBundle(
  { partnerId }: InputOf<typeof contract.takeOutBundle>,
  context: Context,
): Promise<ReplyOf<typeof contract.takeOutBundle>> {
  const partner = await partnerByHand(partnerId, context.actor)
  const together = await putTogether(partner, context.at)
  if (!together) throw new Refusal(409, ['partner.nothing_to_carry'])
  const { name, entries } = together
  const taken = await noteTaken({ id: partnerId, name, entries }, context)
  await together.tidy()
  return taken
}

const noteTaken = act(
  'partner.take_out',
  (taken: { id: number; name: string; entries: number }) => Promise.resolve(taken),
  ({ id }) => id,
  ({ name, entries }) => ({ name, entries }),
)

/** Gives a bundle that was taken out. */
export async function readBundleFile(
  { partnerId, name }: InputOf<typeof contract.readBundleFile>,
  { actor }: Context,
): Promise<FileReply> {
  const partner = await partnerByHand(partnerId, actor)
  return { bytes: await takenBundle(partner, name), mediaType: 'application/zip', name }
}

/** Takes what a bundle brings: its messages, each once, and the answers to what was carried there. */
export async function bringInBundle(
  given: InputOf<typeof contract.bringInBundle>,
  context: Context,
): Promise<ReplyOf<typeof contract.bringInBundle>> {
  const { partnerId, bundle } = given as typeof given & { bundle: Upload[] }
  const partner = await partnerByHand(partnerId, context.actor)
  const [upload] = bundle
  if (!upload) throw new Refusal(400, ['request.file_missing'])
  refuseIf(422, whyExpired(partner.certificate, context.at, 'partner.certificate_expired'))
  const taken = await takeBundle(partner, upload.bytes)
  if (!taken) throw new Refusal(422, [await whyNotTaken(upload.bytes)])
  const forged = await keepAnswers(partner, taken.answers)
  const { messages, answers } = taken
  const refused = [...taken.refused, ...forged]
  const told = { id: partnerId, messages, refused, answers: answers.length - forged.length }
  return await noteBrought({ told, hash: sha256(upload.bytes) }, context)
}

async function whyNotTaken(bundle: Uint8Array): Promise<Reason> {
  const isOf = (certificate: string) => readBundle(bundle, certificate) !== undefined
  const isRetired = (await retiredCertificates()).some(isOf)
  return isRetired ? 'partner.bundle_of_retired' : 'partner.bundle_not_valid'
}

/** Keeps what came back, and gives the receipts among it that do not stand. */
async function keepAnswers(
  partner: PartnerRow,
  answers: readonly CarriedAnswer[],
): Promise<TakenBundle['refused']> {
  const forged: TakenBundle['refused'] = []
  for (const answer of answers) {
    const problem = await keepUnlessForged(partner, answer)
    if (problem) forged.push({ uuid: answer.uuid, reasons: [problem.reason] })
  }
  return forged
}

interface Brought {
  told: ReplyOf<typeof contract.bringInBundle>
  hash: string
}

const noteBrought = act(
  'partner.bring_in',
  ({ told }: Brought) => Promise.resolve(told),
  ({ told }) => told.id,
  ({ told: { messages, refused, answers }, hash }) => {
    return { sha256: hash, messages, answers, refused: refused.length }
  },
)
