import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { row } from '../../server/platform/database.ts'
import { answerStatus, listOf } from '../../server/signing/authority/answer-status.ts'
import { answerTimestamp } from '../../server/signing/authority/answer-timestamp.ts'
import {
  ownAuthority,
  type DemonstrationAuthority,
} from '../../server/signing/authority/open-authority.ts'
import { sameBytes } from '../../server/signing/formats/cms/der.ts'
import { readCertificate } from '../../server/signing/formats/path/read-certificate.ts'
import { ocspRequest } from '../../server/signing/formats/revocation/ocsp-request.ts'
import { timestampRequest } from '../../server/signing/formats/timestamp/request.ts'
import { readTimestampResponse } from '../../server/signing/formats/timestamp/response.ts'
import { trustAnchors } from '../../server/signing/keys/open-keys.ts'
import type { EvidenceSources } from '../../server/signing/levels/sources.ts'

/** A demonstration authority, asked by the clock of a test: the open one unless told. */
export function authorityAt(
  now: () => string,
  authority: () => Promise<DemonstrationAuthority | undefined> = ownAuthority,
): EvidenceSources {
  return {
    anchors: trustAnchors,
    async askTimestamp(digest) {
      const answer = answerTimestamp((await authority())!, timestampRequest(digest), now())
      return readTimestampResponse(answer).token!
    },
    async askRevocation(certificate, issuer) {
      const own = (await authority())!
      if (sameBytes(issuer, own.root.certificate)) return { crl: await listOf(own, 'root', now()) }
      return { ocsp: await answerStatus(own, ocspRequest(certificate, issuer), now()) }
    },
  }
}

/** The open authority, which has revoked the only certificate that is registered at that moment, in milliseconds. */
export async function authorityRevoking(moment: number): Promise<DemonstrationAuthority> {
  const registered = await row<{ der: string }>('SELECT der FROM certificates')
  const { serialNumber } = readCertificate(Buffer.from(registered?.der ?? '', 'base64'))
  const revokedAt = new Date(moment).toISOString()
  const folder = await mkdtemp(join(tmpdir(), 'tamcap-revoked-'))
  const revocations = [{ serialNumber, revokedAt, reason: 'key-compromise' }]
  await writeFile(join(folder, 'revocations.json'), JSON.stringify(revocations))
  return { ...(await ownAuthority())!, folder }
}
