import {
  approveContent,
  approveForm,
  draftDocument,
  showDocument,
  submitDocument,
} from '../../server/documents/contract.ts'
import { issueDocument } from '../../server/exchange/contract.ts'
import type { InputOf } from '../../server/platform/endpoint.ts'
import {
  numberDocument,
  prepareSignature,
  readPreparation,
  sealDocument,
  signDocument,
} from '../../server/signing/contract.ts'
import { signPrepared } from '../../server/signing/formats/cms/sign-prepared.ts'
import type { Office } from './office.ts'
import type { Person } from './person.ts'

/** Who carries a document out of a body, by their log-ins. */
export interface Hands {
  drafter: string
  head: string
  clerk: string
  signer: string
  signerTitle: string
}

/** A document that was issued. */
export interface Issued {
  id: number
  reference: string
  clerk: Person
}

/** What is drafted, but for whose signature it waits. */
export type Draft = Omit<InputOf<typeof draftDocument>, 'signerPostId'>

/** Carries a document from its draft to its issue, each step by the one whose step it is. */
export async function issue(office: Office, hands: Hands, draft: Draft): Promise<Issued> {
  const sealed = await seal(office, hands, draft)
  await sealed.clerk.call(issueDocument, { documentId: sealed.id })
  return sealed
}

/** Carries a document from its draft until it is signed, numbered and sealed. */
export async function seal(office: Office, hands: Hands, draft: Draft): Promise<Issued> {
  const [drafter, head, clerk, signer] = await Promise.all(
    [hands.drafter, hands.head, hands.clerk, hands.signer].map((logIn) => office.person(logIn)),
  )
  if (!drafter || !head || !clerk || !signer) throw new Error('a hand is missing')
  const signerPostId = await office.post(drafter, hands.signerTitle)
  const { id: documentId } = await drafter.call(draftDocument, { ...draft, signerPostId })
  await drafter.call(submitDocument, { documentId, note: null })
  await head.call(approveContent, { documentId, opinion: 'Nhất trí nội dung dự thảo.' })
  await clerk.call(approveForm, {
    documentId,
    opinion: 'Thể thức, kỹ thuật trình bày đúng quy định.',
  })
  await sign(office, signer, documentId)
  const { reference } = await clerk.call(numberDocument, { documentId })
  await clerk.call(sealDocument, { documentId })
  return { id: documentId, reference, clerk }
}

/** Signs with the signer's own key, over the bytes the signer was given to read. */
async function sign(office: Office, signer: Person, documentId: number): Promise<void> {
  const pkcs12 = await office.key(signer)
  const { versions } = await signer.call(showDocument, { documentId })
  const version = Math.max(...versions.map((each) => each.version))
  const prepared = await signer.call(prepareSignature, {
    documentId,
    field: 'signer',
    certificate: Buffer.from(pkcs12.certificate).toString('base64'),
    version,
  })
  const bytes = await signer.read(readPreparation, { preparationId: prepared.id })
  const cms = await signPrepared({ pkcs12, bytes: covered(bytes, prepared.byteRange) })
  await signer.call(signDocument, {
    documentId,
    preparationId: prepared.id,
    cms: Buffer.from(cms).toString('base64'),
    hasReadToEnd: true,
  })
}

/** The bytes that a signature covers: all but the room for the signature itself. */
function covered(
  bytes: Uint8Array,
  [from1 = 0, size1 = 0, from2 = 0, size2 = 0]: number[],
): Uint8Array {
  return Buffer.concat([bytes.subarray(from1, from1 + size1), bytes.subarray(from2, from2 + size2)])
}
