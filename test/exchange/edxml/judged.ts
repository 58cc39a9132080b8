import {
  judgeEnvelope,
  type EnvelopeVerdict,
} from '../../../server/exchange/edxml/judge-envelope.ts'
import { now } from '../../signing/formats/path/issue.ts'
import { trusted } from '../../signing/formats/xml/envelope.ts'

/** The verdict where only the root of the tests is trusted. */
export const judge = (bytes: Uint8Array): EnvelopeVerdict =>
  judgeEnvelope(bytes, {
    anchors: [{ certificate: trusted.root.certificate }],
    at: now,
    revocation: 'none',
  })
