import type { Stage } from '../../documents/shapes/contract.ts'
import { stageAfter, versionAfter } from './stages.data.ts'

/** A journal line about a document, or about a task on it, as it is replayed. */
export interface Played {
  act: string
  subject: string
  /** ISO 8601 UTC. */
  at: string
  details: Readonly<Record<string, unknown>>
}

/** A signature as its line tells of it. */
export interface Signed<Line> {
  field: string
  certificateSha256: string | null
  line: Line
}

/** What the journal alone says that a document is. */
export interface Replayed<Line> {
  /** None before its first line. */
  stage: Stage | null
  version: number
  sha256: string | null
  number: number | null
  reference: string | null
  issuedOn: string | null
  arrivalNumber: number | null
  signatures: readonly Signed<Line>[]
  /** The assignment by which it was presented last. */
  rootTaskId: number | null
}

const nothing = {
  ...{ stage: null, version: 0, sha256: null, number: null, reference: null },
  ...{ issuedOn: null, arrivalNumber: null, signatures: [], rootTaskId: null },
} as const

/** Replays the lines about a document, given in the order of its chain, up to a moment, which counts as passed. */
export function replay<Line extends Played>(lines: readonly Line[], until: string): Replayed<Line> {
  return lines
    .filter(({ at }) => at <= until)
    .reduce<Replayed<Line>>((state, line) => after(state, line), nothing)
}

function after<Line extends Played>(state: Replayed<Line>, line: Line): Replayed<Line> {
  if (isRootReturned(state, line)) return { ...state, stage: 'registered' }
  if (!line.subject.startsWith('document:')) return state
  const moved = { ...state, ...fileAfter(state, line), ...numbersIn(line) }
  const stage = stageAfter[line.act] ?? state.stage
  const rootTaskId = line.act === 'document.present' ? numberIn(line, 'taskId') : state.rootTaskId
  const withdrawn = takesSignatures.includes(line.act)
  const signed = signatureIn(line)
  const before = withdrawn ? [] : state.signatures
  return { ...moved, stage, rootTaskId, signatures: signed ? [...before, signed] : before }
}

// What is written anew bears no signature of what was written before.
const takesSignatures = [
  'document.redraft',
  'document.upload_main_file',
  'document.take_over_signing',
]

const isRootReturned = ({ rootTaskId }: Pick<Replayed<Played>, 'rootTaskId'>, line: Played) =>
  line.act === 'task.return' && line.subject === `task:${String(rootTaskId)}`

function fileAfter({ version }: { version: number }, { act, details }: Played) {
  const kind = versionAfter[act]
  const sha256 = details['sha256']
  if (!kind || typeof sha256 !== 'string') return {}
  return { version: kind === 'first' ? 1 : version + 1, sha256 }
}

function numbersIn(line: Played) {
  const { act, details } = line
  if (act === 'document.register') return { arrivalNumber: numberIn(line, 'arrivalNumber') }
  if (act !== 'document.number' && act !== 'document.register_paper') return {}
  const text = (key: string) => (typeof details[key] === 'string' ? details[key] : null)
  const reference = text('reference')
  return { number: numberIn(line, 'number'), reference, issuedOn: text('issuedOn') }
}

function numberIn({ details }: Played, key: string): number | null {
  const value = details[key]
  return typeof value === 'number' ? value : null
}

function signatureIn<Line extends Played>(line: Line): Signed<Line> | undefined {
  const field = fieldsSigned[line.act] ?? (line.act === 'document.initial' && line.details['field'])
  if (typeof field !== 'string') return undefined
  const certificate = line.details['certificateSha256']
  return { field, line, certificateSha256: typeof certificate === 'string' ? certificate : null }
}

const fieldsSigned: Readonly<Record<string, string>> = {
  'document.sign': 'signer',
  'document.seal': 'seal',
}
