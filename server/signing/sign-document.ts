import { completeDocumentStep } from '../documents/document-steps.ts'
import { moveDocument, type DocumentRow } from '../documents/official-document.ts'
import { addVersion, type VersionGiven } from '../documents/versions.ts'
import { act } from '../journal/act.ts'
import type { Context } from '../platform/context.ts'
import { sha256 } from '../platform/digest.ts'
import type { InputOf } from '../platform/endpoint.ts'
import { files } from '../platform/files.ts'
import { found, refuseIf } from '../platform/refusal.ts'
import { attachedFile, type AttachedFile } from './attached-file.ts'
import { registerCertificate, signerCertificate, type SignerCertificate } from './certificates.ts'
import type { signDocument as description } from './contract.ts'
import type { DocumentPlaces } from './field-places.ts'
import { readCms } from './formats/cms/read-cms.ts'
import { preparationById, type PreparationRow } from './preparations.ts'
import { refuseSigning, refusingFormats } from './refusals.ts'
import { whyNotAttach, whyNotSign } from './rules.ts'
import { addSignature, signatureOn } from './signatures.ts'
import { signingState, type SigningState } from './signing-state.ts'

interface Signing {
  state: SigningState
  preparation: PreparationRow
  certificate: SignerCertificate
  signed: AttachedFile
  hasReadToEnd: boolean
}

/** Attaches the CMS that the signer's own key made over the prepared bytes; one over other bytes, or by another key, is refused. */
export async function signDocument(input: InputOf<typeof description>, context: Context) {
  const { hasReadToEnd } = input
  const state = await signingState(context.actor, input.documentId)
  const preparation = await usablePreparation(state.document, input.preparationId, context)
  const cms = Buffer.from(input.cms, 'base64')
  const certificate = await certificateIn(cms, preparation, context)
  const prepared = new Uint8Array(await files().open(preparation.preparedSha256))
  const waiting = { prepared, byteRange: preparation.byteRange }
  const signed = await attachedFile(waiting, cms, { field: 'signer', at: context.at })
  return await attachSignature({ state, preparation, certificate, signed, hasReadToEnd }, context)
}

async function usablePreparation(
  document: DocumentRow,
  preparationId: number,
  { actor, at }: Context,
): Promise<PreparationRow> {
  const { isUsed, ...preparation } = found(
    await preparationById(preparationId),
    'preparation.not_found',
  )
  refuseIf(409, isUsed ? ['signing.preparation_used'] : [])
  refuseSigning(whyNotSign(document, actor))
  refuseIf(409, whyNotAttach(preparation, document, { ...actor, at }))
  return preparation
}

async function certificateIn(
  cms: Uint8Array,
  preparation: PreparationRow,
  context: Context,
): Promise<SignerCertificate> {
  const { certificates } = await refusingFormats(() => readCms(cms))
  const ders = certificates.map((each) => Buffer.from(each))
  const own = ders.find((der) => sha256(der) === preparation.certificateSha256)
  refuseIf(422, own ? [] : ['signing.certificate_differs'])
  return await signerCertificate((own ?? Buffer.alloc(0)).toString('base64'), context)
}

const byPerson = ({ preparation, hasReadToEnd }: Signing) =>
  ({
    field: 'signer',
    kind: 'person',
    preparationId: preparation.id,
    hasReadToEnd: hasReadToEnd ? 1 : 0,
  }) as const

function signedVersion({ signed, state, preparation }: Signing): VersionGiven {
  const places = JSON.parse(preparation.places) as DocumentPlaces
  const { sha256, sizeBytes } = signed
  return { kind: 'signed', sha256, sizeBytes, pages: state.file.pages, places }
}

const attachSignature = act(
  'document.sign',
  async (signing: Signing, context) => {
    const { state, signed } = signing
    const { document } = state
    const given = byPerson(signing)
    // First the row that a rival would have moved: the later of two is refused there.
    await moveDocument(document, { stage: 'signed', version: document.version + 1 }, context)
    await addSignature(signatureOn(document, signed, { given, context }))
    await registerCertificate(signing.certificate, context)
    await addVersion(document, signedVersion(signing), context)
    await completeDocumentStep(document, 'document.sign', 'sign', context)
    return { id: document.id }
  },
  ({ state }) => state.document.id,
  ({ state, signed, certificate, hasReadToEnd }) => ({
    version: state.document.version + 1,
    sha256: signed.sha256,
    certificateSha256: certificate.view.fingerprint,
    hasReadToEnd,
  }),
)
