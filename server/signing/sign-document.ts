import { completeDocumentStep } from '../documents/document-steps.ts'
import { moveDocument, visibleDocument, type DocumentRow } from '../documents/official-document.ts'
import {
  addVersion,
  currentVersion,
  type VersionGiven,
  type VersionRow,
} from '../documents/versions.ts'
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
import { addSignature, signatureOn, signaturesOf } from './signatures.ts'

interface Signing {
  document: DocumentRow
  version: VersionRow
  preparation: PreparationRow
  certificate: SignerCertificate
  file: AttachedFile
  hasReadToEnd: boolean
}

/** Attaches the CMS that the signer's own key made over the prepared bytes; one over other bytes, or by another key, is refused. */
export async function signDocument(input: InputOf<typeof description>, context: Context) {
  const { actor, at } = context
  const document = await visibleDocument(actor, input.documentId)
  const preparation = await usablePreparation(document, input.preparationId, context)
  const cms = Buffer.from(input.cms, 'base64')
  const prepared = await files().open(preparation.preparedSha256)
  const waiting = { prepared: new Uint8Array(prepared), byteRange: preparation.byteRange }
  const certificate = await certificateIn(cms, preparation, context)
  const file = await attachedFile(waiting, cms, { field: 'signer', at })
  const version = await currentVersion(document)
  const { hasReadToEnd } = input
  return await attachSignature(
    { document, version, preparation, certificate, file, hasReadToEnd },
    context,
  )
}

async function usablePreparation(
  document: DocumentRow,
  preparationId: number,
  { actor, at }: Context,
): Promise<PreparationRow> {
  const preparation = found(await preparationById(preparationId), 'preparation.not_found')
  const signatures = await signaturesOf(document.id)
  const isUsed = signatures.some((signature) => signature.preparationId === preparationId)
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

function signedVersion({ file, version, preparation }: Signing): VersionGiven {
  const places = JSON.parse(preparation.places) as DocumentPlaces
  const { sha256, sizeBytes } = file
  return { kind: 'signed', sha256, sizeBytes, pages: version.pages, places }
}

const attachSignature = act(
  'document.sign',
  async (signing: Signing, context) => {
    const { document, file } = signing
    const given = byPerson(signing)
    await addSignature(signatureOn(document, file, { given, context }))
    await registerCertificate(signing.certificate, context)
    const next = await addVersion(document, signedVersion(signing), context)
    await moveDocument(document, { stage: 'signed', version: next }, context)
    await completeDocumentStep(document, 'document.sign', 'sign', context)
    return { id: document.id }
  },
  ({ document }) => document.id,
  ({ document, file, certificate, hasReadToEnd }) => ({
    version: document.version + 1,
    sha256: file.sha256,
    certificateSha256: certificate.view.fingerprint,
    hasReadToEnd,
  }),
)
