import { agencyById } from '../agencies/directory.ts'
import { actingAs, type ActingAs } from '../agencies/substitutions/act-as.ts'
import { completeDocumentStep } from '../documents/document-steps.ts'
import { moveDocument } from '../documents/official-document.ts'
import { addVersion } from '../documents/versions.ts'
import { act } from '../journal/act.ts'
import { whyLogUnwitnessed } from '../journal/log/witnesses/unwitnessed.ts'
import type { Context } from '../platform/context.ts'
import { files } from '../platform/files.ts'
import { found, Refusal, refuseIf } from '../platform/refusal.ts'
import { attachedFile, type AttachedFile } from './attached-file.ts'
import { keepSignedAnnexes, signedAnnexes, type SignedAnnex } from './annexes/sign-annexes.ts'
import { zonesOf } from './file-zones.ts'
import { sealDrawing } from './images/seal-drawing.ts'
import { sealHolder } from './keys/open-keys.ts'
import type { KeyHolder } from './keys/key-holder.ts'
import { preparedSeal } from './prepared-seal.ts'
import { refuseSigning, refusingFormats } from './refusals.ts'
import { whyNotSeal, whyNotSealKey } from './rules.ts'
import { addSignature, signatureOn } from './signatures.ts'
import { signingState, type SigningState } from './signing-state.ts'

/**
 * Seals a numbered document with its body's key, as an act of the clerk who holds the seal. The key signs
 * before the act; whatever breaks off before leaves the document numbered, to be sealed under the same number.
 */
export async function sealDocument({ documentId }: { documentId: number }, context: Context) {
  const { actor } = context
  const state = await signingState(actor, documentId)
  const { document } = state
  const acting = await actingAs('seal', context, (one) =>
    whyNotSeal(document, state.signatures, one),
  )
  refuseSigning(acting.whyNot)
  refuseIf(409, await whyLogUnwitnessed(context.at))
  const holder = await sealHolder(document.agencyId)
  if (!holder) throw new Refusal(409, ['signing.no_seal_key'])
  const sealed = await sealedFile(state, holder, context)
  const annexes = await signedAnnexes(state, holder, context)
  return await attachSeal({ state, sealed, annexes, acting }, context)
}

async function sealedFile(
  { document, file, sealImage }: SigningState,
  holder: KeyHolder,
  { at }: Context,
): Promise<AttachedFile> {
  const agency = found(await agencyById(document.agencyId), 'agency.not_found')
  const signed = await files().open(file.sha256)
  const { places } = file
  const waiting = await refusingFormats(async () => {
    const appearance = await sealDrawing(signed, sealImage)
    return preparedSeal(signed, { document, places, agency, at, appearance })
  })
  const cms = await holder.sign(waiting.digest)
  const zones = places ? { zones: zonesOf(places) } : {}
  const sealed = await attachedFile(waiting, cms, { field: 'seal', at, ...zones })
  refuseIf(422, whyNotSealKey(sealed.verdict.signer?.name ?? '', agency.name))
  return sealed
}

interface Sealing {
  state: SigningState
  sealed: AttachedFile
  annexes: readonly SignedAnnex[]
  /** In whose post the clerk acts. */
  acting: ActingAs
}

const bySeal = { field: 'seal', kind: 'seal', preparationId: null, hasReadToEnd: null } as const

const attachSeal = act(
  'document.seal',
  async ({ state: { document, file }, sealed, annexes, acting }: Sealing, context) => {
    const { sha256, sizeBytes } = sealed
    const given = { sha256, sizeBytes, pages: file.pages, places: file.places }
    await moveDocument(document, { stage: 'sealed', version: document.version + 1 }, context)
    await addVersion(document, { kind: 'sealed', ...given }, context)
    await addSignature(signatureOn(document, sealed, { given: bySeal, context }))
    await keepSignedAnnexes(document, annexes, context)
    await completeDocumentStep(document, 'document.seal', null, { ...context, actor: acting.as })
    return { id: document.id }
  },
  ({ state }) => state.document.id,
  ({ state, sealed, annexes, acting }) => ({
    forPostId: acting.actedFor?.postId ?? null,
    version: state.document.version + 1,
    sha256: sealed.sha256,
    certificateSha256: sealed.verdict.signer?.fingerprint,
    ...annexOutcomes(state, annexes),
  }),
)

function annexOutcomes({ annexCount }: SigningState, annexes: readonly SignedAnnex[]) {
  if (annexCount === 0) return {}
  const doubtful = annexes.filter(({ signed }) => !signed.isAllGood).map(({ ordinal }) => ordinal)
  return {
    annexes: annexCount,
    signedAnnexes: annexes.map(({ ordinal }) => ordinal),
    ...(doubtful.length > 0 ? { annexesWithDoubtfulSignatures: doubtful } : {}),
  }
}
