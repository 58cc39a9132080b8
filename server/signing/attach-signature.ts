import { completeDocumentStep } from '../documents/document-steps.ts'
import { moveDocument } from '../documents/official-document.ts'
import { addVersion, type VersionGiven } from '../documents/versions.ts'
import { act } from '../journal/act.ts'
import { sha256 } from '../platform/digest.ts'
import type { Context } from '../platform/context.ts'
import { files } from '../platform/files.ts'
import { refuseIf } from '../platform/refusal.ts'
import { attachedFile, type AttachedFile } from './attached-file.ts'
import { registerCertificate, signerCertificate, type SignerCertificate } from './certificates.ts'
import type { DocumentPlaces } from './field-places.ts'
import { zonesOf } from './file-zones.ts'
import { readCms } from './formats/cms/read-cms.ts'
import { isInitialField, whyNotThesePlaces, type InitialField } from './initials/rules.ts'
import { stepsFor } from './initials/steps.ts'
import type { PreparationRow } from './preparations.ts'
import { refusingFormats } from './refusals.ts'
import { mandateToSign } from './right-to-sign.ts'
import { addSignature, signatureOn } from './signatures.ts'
import type { SigningState } from './signing-state.ts'

/** A document whose signer has signed what was prepared for them, and how they had read it. */
export interface Signing {
  state: SigningState
  preparation: PreparationRow
  hasReadToEnd: boolean
}

/** A signature that was judged, and whose certificate it bears. */
export interface JudgedSignature extends Signing {
  certificate: SignerCertificate
  signed: AttachedFile
}

/** Attaches a CMS to the bytes that were prepared for it; one over other bytes, or by another key, is refused. */
export async function attachCms(signing: Signing, cms: Uint8Array, context: Context) {
  const { preparation } = signing
  const certificate = await certificateIn(cms, preparation, context)
  const waiting = {
    parts: [await files().open(preparation.preparedSha256)],
    byteRange: preparation.byteRange,
    digest: Buffer.from(preparation.digest, 'hex'),
  }
  const signed = await attachedFile(waiting, cms, {
    field: preparation.field,
    at: context.at,
    zones: zonesOf(JSON.parse(preparation.places) as DocumentPlaces),
  })
  return await attachSignature({ ...signing, certificate, signed }, context)
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

function versionOf(
  kind: 'signed' | 'initialled',
  { signed, state, preparation }: JudgedSignature,
): VersionGiven {
  const places = JSON.parse(preparation.places) as DocumentPlaces
  const { sha256, sizeBytes } = signed
  return { kind, sha256, sizeBytes, pages: state.file.pages, places }
}

/** Signs or initials the document, by whichever key: every kind of key ends here. */
export async function attachSignature(signing: JudgedSignature, context: Context) {
  const { field } = signing.preparation
  if (isInitialField(field)) return await attachInitials({ ...signing, field }, context)
  return await attachSigners(signing, context)
}

const attachSigners = act(
  'document.sign',
  async (signing: JudgedSignature, context) => {
    const { state, signed } = signing
    const { document } = state
    // Asked again in the act: a mandate may have ended while the page was open.
    const mandateId = await mandateToSign(state, context.at)
    const given = { ...byPerson(signing), mandateId }
    // First the row that a rival would have moved: the later of two is refused there.
    await moveDocument(document, { stage: 'signed', version: document.version + 1 }, context)
    await addSignature(signatureOn(document, signed, { given, context }))
    await registerCertificate(signing.certificate, context)
    await addVersion(document, versionOf('signed', signing), context)
    await completeDocumentStep(document, 'document.sign', 'sign', context)
    return { id: document.id, mandateId }
  },
  ({ state }) => state.document.id,
  ({ state, signed, certificate, hasReadToEnd }, { mandateId }) => ({
    authority: state.document.authority ?? '',
    mandateId,
    version: state.document.version + 1,
    sha256: signed.sha256,
    certificateSha256: certificate.view.fingerprint,
    hasReadToEnd,
  }),
)

// The document stays where it stands on its way; only its file gains a revision.
const attachInitials = act(
  'document.initial',
  async (signing: JudgedSignature & { field: InitialField }, context) => {
    const { state, signed, field } = signing
    const { document } = state
    const steps = await stepsFor(document)
    const places = JSON.parse(signing.preparation.places) as DocumentPlaces
    refuseIf(409, whyNotThesePlaces(places, steps))
    // From the first initials on the file has its fields: what the body decides later is for later documents.
    const moved = { version: document.version + 1, initialSteps: steps.join(' ') }
    await moveDocument(document, moved, context)
    const given = { ...byPerson(signing), field, kind: 'initial' } as const
    await addSignature(signatureOn(document, signed, { given, context }))
    await registerCertificate(signing.certificate, context)
    await addVersion(document, versionOf('initialled', signing), context)
    return { id: document.id }
  },
  ({ state }) => state.document.id,
  ({ state, signed, certificate, field }) => ({
    version: state.document.version + 1,
    field,
    sha256: signed.sha256,
    certificateSha256: certificate.view.fingerprint,
  }),
)
