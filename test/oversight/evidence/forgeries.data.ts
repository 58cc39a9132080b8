import type { Collected } from '../../../server/oversight/evidence/build-bundle.ts'
import type { BundledFacts } from '../../../server/oversight/evidence/verifier/bundle.ts'
import { digestOf } from '../../../server/oversight/evidence/verifier/read-parts.ts'
import { headText, logKeys, signedNote, strangeKeys, witness } from './sample-log.ts'

/** What somebody without the keys does to all that goes into a bundle. */
export type Forging = (given: Collected) => Collected
const otherUuid = '11111111-1111-4111-8111-111111111111'

const withLines = (given: Collected, change: (line: string) => string): Collected => ({
  ...given,
  lines: given.lines.map(({ position, line }) => ({ position, line: change(line) })),
})
const withFacts = (given: Collected, facts: Partial<BundledFacts>): Collected => ({
  ...given,
  facts: { ...given.facts, ...facts },
})
const withLog = (given: Collected, log: Partial<Collected['log']>): Collected => ({
  ...given,
  log: { ...given.log!, ...log },
})

/** What a forger does who then builds the bundle anew, so that every hash fits; and what the verifier says of it. */
export const forgeries: Record<string, [Forging, string]> = {
  'a changed line': [
    (given) => withLines(given, (line) => line.replace('"number":5', '"number":6')),
    'refuted chains: chains.broken',
  ],
  'a changed last line': [
    (given) => withLines(given, (line) => line.replace('reading.record', 'reading.forged')),
    'refuted inclusion: inclusion.wrong',
  ],
  'a line with white space': [
    (given) => withLines(given, (line) => line.replace('"number":5', '"number": 5')),
    'refuted lines: lines.not_canonical',
  ],
  'a missing line': [
    (given) => ({ ...given, lines: given.lines.filter((_, index) => index !== 1) }),
    'refuted chains: chains.gap',
  ],
  'a missing step of a delivery': [
    (given) => ({
      ...given,
      lines: given.lines.filter(({ line }) => !line.includes('delivery.arrive')),
    }),
    'refuted delivery: delivery.line_lacking',
  ],
  'a line at another place': [
    (given) => ({
      ...given,
      lines: given.lines.map((each) => (each.position === 1 ? { ...each, position: 2 } : each)),
    }),
    'refuted inclusion: inclusion.lacking',
  ],
  'another file': [
    (given) => ({
      ...given,
      files: new Map([...given.files].map(([path, bytes]) => [path, bytes.slice(0, -1)])),
    }),
    'refuted files: files.hash',
  ],
  'a version that the journal does not know': [
    (given) =>
      withFacts(given, {
        versions: given.facts.versions.map((each) => ({ ...each, sha256: '0'.repeat(64) })),
      }),
    'refuted files: files.hash',
  ],
  'a version left out': [
    (given) => withFacts(given, { versions: given.facts.versions.slice(1) }),
    'refuted files: files.lacking',
  ],
  'another file delivered': [
    (given) =>
      withFacts(given, {
        deliveries: given.facts.deliveries.map((each) => ({ ...each, sha256: '1'.repeat(64) })),
      }),
    'refuted files: files.other_delivered',
  ],
  'an export before its lines': [
    (given) => withFacts(given, { exportedAt: '2026-11-21T00:00:00.000Z' }),
    'refuted times: times.after_head',
  ],
  'a log with other keys of the same name': [
    (given) => {
      const text = headText(['another'], 13)
      const sign = async (statement: string) => signedNote(statement, strangeKeys)
      const keys = { log: strangeKeys.map(({ line }) => line), witnesses: [] }
      return withLog(given, { head: signedNote(text, strangeKeys), sign, keys })
    },
    'refuted statement: head.not_signed',
  ],
  'a head signed by one key of two': [
    (given) =>
      withLog(given, {
        head: signedNote(given.log!.head.split('\n\n')[0]! + '\n', [logKeys[0]!, witness]),
      }),
    'refuted head: head.not_signed',
  ],
  'a head of another history': [
    (given) =>
      withLog(given, { newest: signedNote(headText(['other'], 19), [...logKeys, witness]) }),
    'refuted consistency: consistency.wrong',
  ],
  'a head without its witness': [
    (given) => {
      const bare = (head: string) => signedNote(`${head.split('\n\n')[0]!}\n`, logKeys)
      return withLog(given, { head: bare(given.log!.head), newest: bare(given.log!.newest!) })
    },
    'refuted witness: witness.not_signed',
  ],
  'a timestamp over another head': [
    (given) => withLog(given, { head: given.log!.newest! }),
    'refuted timestamp: timestamp.imprint_differs',
  ],
  'a list signed for another bundle': [
    (given) =>
      withLog(given, { sign: async () => signedNote('tamcap-evidence/1\nx\ny\n', logKeys) }),
    'refuted statement: statement.other',
  ],
  'a receipt for another message': [
    (given) =>
      withFacts(given, {
        receipts: given.facts.receipts.map((each) => ({ ...each, messageSha256: 'b'.repeat(64) })),
      }),
    'refuted receipt: receipt.other_bytes',
  ],
  'a receipt that says something else': [
    (given) => {
      const [receipt] = given.facts.receipts
      const text = new TextDecoder().decode(given.files.get(receipt!.path))
      const bytes = new TextEncoder().encode(text.replaceAll('a'.repeat(64), 'b'.repeat(64)))
      const fact = { ...receipt!, messageSha256: 'b'.repeat(64), sha256: digestOf(bytes) }
      const files = new Map([...given.files, [receipt!.path, bytes]])
      return { ...withFacts(given, { receipts: [fact] }), files }
    },
    'refuted receipt: xml.digest_mismatch',
  ],
  'a newest head that nothing ties to the lines': [
    (given) => withLog(given, { proofs: { ...given.log!.proofs, consistency: null } }),
    'refuted consistency: consistency.wrong',
  ],
  'a history of one’s own beside the newest head that a witness signed': [
    (given) =>
      withLog(given, {
        head: signedNote(`${given.log!.head.split('\n\n')[0]!}\n`, logKeys),
        proofs: { ...given.log!.proofs, consistency: null },
      }),
    'refuted consistency: consistency.wrong',
  ],
  'a receipt of another delivery': [
    (given) =>
      withFacts(given, {
        deliveries: given.facts.deliveries.map((each) => ({ ...each, uuid: otherUuid })),
      }),
    'refuted receipt: receipt.other_bytes',
  ],
  'a receipt by a body of neither side': [
    (given) =>
      withFacts(given, {
        deliveries: given.facts.deliveries.map((each) => ({
          ...each,
          ...{ fromName: 'Cơ quan khác', toName: 'Cơ quan thứ ba' },
        })),
      }),
    'open receipt: receipt.other_body',
  ],
  'no log at all': [(given) => ({ ...given, log: undefined }), 'open head: head.none'],
}
