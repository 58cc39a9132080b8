import { answerStatus, listOf } from '../../server/signing/authority/answer-status.ts'
import { answerTimestamp } from '../../server/signing/authority/answer-timestamp.ts'
import {
  ownAuthority,
  type DemonstrationAuthority,
} from '../../server/signing/authority/open-authority.ts'
import { sameBytes } from '../../server/signing/formats/cms/der.ts'
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
