/** The places that the boundaries of the house speak of, as patterns of paths. */

/** The rooms in their order: each may use itself and those above it in this list. */
const ROOMS = [
  'platform',
  'journal',
  'agencies',
  'workflow',
  'documents',
  'dossiers',
  'routing',
  'signing',
  'exchange',
  'archive',
  'oversight',
]

const FORMATS = '^server/signing/formats/'
/** The journal's proof: the tree, its tiles, notes and checkpoints, judged in a browser as in the server. */
const LOG_PURE = '^server/journal/log/formats/'
const LOG_PRIMITIVES = '^server/journal/log/formats/primitives\\.ts$'
/** What draws into a PDF; it alone reads fonts from the disk. */
const DRAWING = '^server/signing/formats/pdf/(fonts|read-once|signature-image|subset-font)\\.ts$'
const PRIMITIVES = '^server/signing/formats/primitives\\.ts$'
/** What is judged in the browser as in the server. */
const JUDGING = '^server/signing/formats/(cms|path|revocation|timestamp|verdict)/'
const CONTRACT = '(^|/)contract\\.ts$'
const CONTENT = '^server/documents/layout/content\\.ts$'
const ENDPOINT = '^server/platform/endpoint\\.ts$'
/** How text is folded for searches, the same at both ends. */
const FOLDED = '^server/platform/folded\\.ts$'
const SHARED_WORDS = '^client/words/(en|evidence|report|vi|reasons/[^/]+)\\.ts$'
/** What verifies an evidence bundle: pure, in the browser and as one file alone. */
const VERIFIER = '^server/oversight/evidence/verifier/'
const RULES = '^server/.*/rules\\.ts$'
const PURE = [
  RULES,
  '^server/documents/(profiles|symbols)(/|\\.ts$)',
  '^server/workflow/(graph|state|lint/markings|decisions/decision-table)\\.ts$',
]

module.exports = {
  ROOMS,
  FORMATS,
  LOG_PURE,
  LOG_PRIMITIVES,
  DRAWING,
  PRIMITIVES,
  JUDGING,
  CONTRACT,
  CONTENT,
  ENDPOINT,
  FOLDED,
  SHARED_WORDS,
  VERIFIER,
  RULES,
  PURE,
}
