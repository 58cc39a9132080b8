import { showDocument } from '../../../server/documents/contract.ts'
import { showSignatures } from '../../../server/signing/contract.ts'
import { call, CallProblem } from '../../call.ts'
import { latestVersion, type ShownDocument } from '../../documents/shown-document.ts'
import type { HeldKey } from '../key.ts'
import { sign } from '../sign-document.ts'
import type { ChosenDocument, Outcome, Verdict } from './sitting.ts'

/** Who signs, and with what. */
export interface Signer {
  key: HeldKey
  /** As the certificate names them. */
  name: string
}

/** Signs one of several documents, and tells what the server says of it afterwards. */
export async function signChosen(chosen: ChosenDocument, { key, name }: Signer): Promise<Outcome> {
  try {
    await signVersion(chosen, key)
    return { state: 'signed', verdict: await verdictOf(chosen.documentId, name).catch(nothing) }
  } catch (caught) {
    const problem = problemIn(caught)
    if (!isUnheard(problem)) return { state: 'failed', problem }
    // The answer may have been lost after the signature was attached.
    const { outcome } = await standingOf(chosen, name)
    return outcome.state === 'waiting' ? { state: 'failed', problem } : outcome
  }
}

// What was read, or knowingly was not, is signed, and nothing that came in its place since.
async function signVersion(chosen: ChosenDocument, key: HeldKey): Promise<void> {
  const { documentId, isRead } = chosen
  const version = latestVersion(await call(showDocument, { documentId }))
  if (!version || version.version !== chosen.version) throw changed()
  await sign({ key, documentId, version, hasReadToEnd: isRead })
}

/** What the server knows of a chosen document. */
export interface Standing {
  title: readonly [type: string, abstract: string] | undefined
  /** The version in force. */
  version: number | undefined
  outcome: Outcome
}

/** Asks the server whether a chosen document is signed by this person, can still be, or why not. */
export async function standingOf(chosen: ChosenDocument, name: string): Promise<Standing> {
  const { documentId } = chosen
  try {
    const shown = await call(showDocument, { documentId })
    // What may still be signed is not signed yet.
    const isOpen = shown.may['sign']?.length === 0
    const verdict = isOpen ? undefined : await verdictOf(documentId, name)
    const outcome: Outcome = verdict ? { state: 'signed', verdict } : openOutcome(chosen, shown)
    const version = latestVersion(shown)?.version
    return { title: [shown.typeName, shown.abstract], version, outcome }
  } catch (caught) {
    const problem = problemIn(caught)
    const state = isUnheard(problem) || problem.status === 401 ? 'unknown' : 'failed'
    return { title: undefined, version: undefined, outcome: { state, problem } }
  }
}

function openOutcome({ version }: ChosenDocument, shown: ShownDocument): Outcome {
  const reasons = shown.may['sign'] ?? ['signing.not_awaiting_signature']
  if (reasons.length > 0) return { state: 'failed', problem: new CallProblem(409, { reasons }) }
  const isSame = version === undefined || latestVersion(shown)?.version === version
  return isSame ? { state: 'waiting' } : { state: 'failed', problem: changed() }
}

async function verdictOf(documentId: number, name: string): Promise<Verdict | undefined> {
  const { signatures } = await call(showSignatures, { documentId })
  return signatures.find(
    ({ field, signerName }) =>
      field === 'signer' && signerName.normalize('NFC') === name.normalize('NFC'),
  )
}

const nothing = (): undefined => undefined

const changed = (): CallProblem => new CallProblem(409, { reasons: ['signing.version_changed'] })

const isUnheard = ({ status, reasons }: CallProblem): boolean =>
  status >= 500 || reasons.includes('server.unreachable')

function problemIn(caught: unknown): CallProblem {
  return caught instanceof CallProblem
    ? caught
    : new CallProblem(0, { reasons: ['key.does_not_sign'] })
}
