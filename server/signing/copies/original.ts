import { visibleDocument } from '../../documents/official-document.ts'
import { typeName } from '../../documents/type-names.ts'
import { currentVersion } from '../../documents/versions.ts'
import type { Actor } from '../../platform/context.ts'
import { refuseIf } from '../../platform/refusal.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import type { makeCopy as description } from './contract.ts'
import type { CopyRow } from './copy-row.ts'
import { whyNotOriginal } from './rules.ts'

type Original = Pick<
  CopyRow,
  | 'documentId'
  | 'originalSha256'
  | 'originalReference'
  | 'originalIssuedOn'
  | 'originalIssuer'
  | 'typeName'
  | 'abstract'
>

/** What is copied: a document that the actor may see and that was issued, or what the clerk says of a paper. */
export async function originalOf(
  { documentId, original }: Pick<InputOf<typeof description>, 'documentId' | 'original'>,
  actor: Actor,
): Promise<Original> {
  if (original) {
    const { reference, issuedOn, issuerName, typeName: type, abstract } = original
    return {
      ...{ documentId: null, originalSha256: null, typeName: type, abstract },
      ...{ originalReference: reference, originalIssuedOn: issuedOn, originalIssuer: issuerName },
    }
  }
  const document = await visibleDocument(actor, documentId ?? 0)
  refuseIf(409, whyNotOriginal(document))
  const { sha256 } = await currentVersion(document)
  return {
    documentId: document.id,
    originalSha256: sha256,
    originalReference: document.reference ?? '',
    originalIssuedOn: document.issuedOn ?? '',
    originalIssuer: document.issuerName,
    typeName: typeName(document.typeCode),
    abstract: document.abstract,
  }
}
