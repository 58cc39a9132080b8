import type { Response } from 'express'
import { typeName } from '../../documents/type-names.ts'
import type { Context } from '../../platform/context.ts'
import { rows } from '../../platform/database.ts'
import type { ReplyOf } from '../../platform/endpoint.ts'
import { found } from '../../platform/refusal.ts'
import { verdictsOf } from '../verdicts.ts'
import type { showVerification as description } from './contract.ts'
import { refuseTirelessAddress } from './verification-limit.ts'

interface IssuedFile {
  reference: string
  issuedOn: string
  issuerName: string
  typeCode: string
  abstract: string
  circulation: string | null
  stage: string
  signerName: string | null
  signerTitle: string | null
  sha256: string
  /** Null where none has been raised yet. */
  raisedSha256: string | null
}

/** What the holder of a code may know of the document that it stands on; one that is not issued is not found. */
export async function showVerification(
  { code }: { code: string },
  { at }: Pick<Context, 'at'>,
  response: Response,
): Promise<ReplyOf<typeof description>> {
  await refuseTirelessAddress(response.req.ip ?? '')
  const issued = await issuedFiles(code)
  const document = found(issued[0], 'verification.not_found')
  const { reference, issuedOn, issuerName, circulation } = document
  return {
    ...{ reference, issuedOn, agencyName: issuerName },
    typeName: typeName(document.typeCode),
    abstract: circulation === null ? document.abstract : null,
    isRecalled: document.stage === 'recalled',
    signedBy: { name: document.signerName ?? '', title: document.signerTitle ?? '' },
    signatures: await verdictsOf(document.sha256, at),
    sha256s: [document.sha256, ...issued.flatMap(({ raisedSha256 }) => raisedSha256 ?? [])],
  }
}

// The sealed file is what was delivered; what was raised from it since begins with it.
async function issuedFiles(code: string): Promise<IssuedFile[]> {
  return await rows<IssuedFile>(
    `SELECT d.reference, d.issued_on, d.issuer_name, d.type_code, d.abstract, d.circulation,
       d.stage, d.signer_name, d.signer_title, v.sha256, r.sha256 AS raised_sha256
     FROM verification_codes c JOIN documents d ON d.id = c.document_id
     JOIN document_versions v ON v.document_id = d.id AND v.version = d.version
     LEFT JOIN raised_files r ON r.base_sha256 = v.sha256
     WHERE c.code = :code AND d.direction = 'outgoing' AND d.stage IN ('issued', 'recalled')
     ORDER BY r.step`,
    { code },
  )
}
