import { agencyById, heldPostById } from '../../agencies/directory.ts'
import type { AgencyShown } from '../../agencies/contract.ts'
import { heldDocument } from '../../documents/official-document.ts'
import { openRegister } from '../../documents/registers/open-register.ts'
import { takeNext } from '../../documents/registers/take-number.ts'
import { refuseSecretText } from '../../documents/secrecy.ts'
import { formatNumber, numberSeparator } from '../../documents/symbols/format.ts'
import { act } from '../../journal/act.ts'
import type { Context } from '../../platform/context.ts'
import { insert } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import type { InputOf, Upload } from '../../platform/endpoint.ts'
import { newId } from '../../platform/identifiers.ts'
import { found, Refusal, refuseIf } from '../../platform/refusal.ts'
import type { makeCopy as description } from './contract.ts'
import { startCopyProcess } from './copy-process.ts'
import type { CopyRow } from './copy-row.ts'
import { electronicCopy } from './electronic-copy.ts'
import { originalOf } from './original.ts'
import { whyNotCopy, whyNotOriginal } from './rules.ts'

/** A form for a copy, with the scan of a paper original. */
export type CopyGiven = InputOf<typeof description> & { file?: Upload[] }

/** Makes a copy as the clerk of a body: judged and, for an electronic one, signed by the body's key before it takes its number. */
export async function makeCopy(given: CopyGiven, context: Context) {
  const { actor, at } = context
  const [scan] = given.file ?? []
  const why = whyNotCopy({ ...given, hasScan: scan !== undefined }, actor.roles)
  refuseIf(why.includes('copy.not_your_role') ? 403 : 422, why)
  refuseSecretText([given.excerpt, given.original?.abstract ?? ''].join('\n'))
  const agency = found(await agencyById(actor.agencyId), 'agency.not_found')
  const unnumbered = { ...(await rowOf(given, agency, context)), ...(await signer(given, context)) }
  const electronic = await electronicCopy(unnumbered, { agency, scan, secrecy: given.secrecy, at })
  const register = found(
    await openRegister(agency.id, { kind: 'outgoing', on: dayOf(at) }),
    'register.not_open',
  )
  const { registerId } = register
  const { signerPostId } = given
  const row = { ...unnumbered, ...electronic }
  return await enterCopy({ row, agency, registerId, signerPostId }, context)
}

type Unnumbered = Omit<
  CopyRow,
  'id' | 'number' | 'reference' | 'sha256' | 'certificateSha256' | 'signerName' | 'signerTitle'
>

async function rowOf(
  given: CopyGiven,
  { id: agencyId }: AgencyShown,
  { actor, at }: Context,
): Promise<Unnumbered> {
  const copiedOn = dayOf(at)
  const { form, from, to, excerpt, recipients, copiedFrom } = given
  return {
    ...{ agencyId, form, fromMedium: from, toMedium: to, copiedOn, copiedFrom },
    ...(await originalOf(given, actor)),
    year: copiedOn.slice(0, 4),
    excerpt: form === 'TrS' ? excerpt : null,
    recipients: recipients.join('\n').slice(0, 2000),
    madeAt: at,
    madeByPostId: actor.postId,
    madeByName: actor.name,
  }
}

async function signer({ signerPostId }: CopyGiven, { actor, at }: Context) {
  const post = await heldPostById(signerPostId, dayOf(at))
  const isOwn = post?.agencyId === actor.agencyId && post.holderName !== null
  if (!post || !isOwn) throw new Refusal(422, ['copy.signer_not_of_this_body'])
  return { signerName: post.holderName ?? '', signerTitle: post.title }
}

interface Entering {
  row: Unnumbered & Pick<CopyRow, 'sha256' | 'certificateSha256' | 'signerName' | 'signerTitle'>
  agency: AgencyShown
  registerId: number
  signerPostId: number
}

const enterCopy = act(
  'copy.make',
  async ({ row, agency, registerId, signerPostId }: Entering, context) => {
    if (row.documentId !== null)
      refuseIf(409, whyNotOriginal(await heldDocument(context.actor, row.documentId)))
    const { number } = await takeNext({ registerId, period: row.year, typeCode: 'copies' })
    const { profile, organCode } = agency
    const join = numberSeparator(profile) === '/' ? '-' : '/'
    const symbol = [row.form, organCode].join(join)
    const reference = formatNumber(profile, number) + numberSeparator(profile) + symbol
    const copy: CopyRow = { ...row, id: newId(), number, reference }
    await insert('copies', copy)
    const { agencyId, id, toMedium } = copy
    const isElectronic = toMedium === 'electronic'
    await startCopyProcess({ agencyId, id, signerPostId, isElectronic }, context)
    return { id: copy.id, number, reference }
  },
  (_, { id }) => id,
  ({ row: { form, fromMedium, toMedium, documentId, sha256 } }, { reference }) => ({
    ...{ form, fromMedium, toMedium, documentId, sha256, reference },
  }),
)
