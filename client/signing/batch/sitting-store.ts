import { useEffect, useState } from 'preact/hooks'
import { answers } from '../../query.ts'
import { forgetSitting, keepSitting } from './kept-sitting.ts'
import { signChosen, standingOf, type Signer } from './sign-chosen.ts'
import {
  isUnfinished,
  stateOf,
  type ChosenDocument,
  type Outcome,
  type Sitting,
} from './sitting.ts'

// One at a time in a window; other windows have their own, and the server keeps them apart.
let sitting: Sitting | undefined
const askedAtOnce = 4

// What was begun goes on only while its number is the last one given out.
let lastRun = 0
const listeners = new Set<(sitting: Sitting | undefined) => void>()

/** The sitting at hand, as it stands. */
export function useSitting(): Sitting | undefined {
  const [shown, setShown] = useState(sitting)
  useEffect(() => {
    setShown(sitting)
    listeners.add(setShown)
    return () => {
      listeners.delete(setShown)
    }
  }, [])
  return shown
}

function change(changes: Partial<Sitting>): void {
  if (!sitting) return
  sitting = { ...sitting, ...changes }
  for (const listener of listeners) listener(sitting)
}

function settle(documentId: number, outcome: Outcome): void {
  change({ outcomes: new Map(sitting?.outcomes).set(documentId, outcome) })
}

/**
 * Begins or takes up a sitting: of every document that is not known well enough the server is asked how it
 * stands. Gives whether nobody has stopped it meanwhile.
 */
export async function beginSitting(
  { id, name }: { id: number; name: string },
  documents: readonly ChosenDocument[],
  titles: Sitting['titles'] = new Map(),
): Promise<boolean> {
  const run = (lastRun += 1)
  sitting = { personId: id, documents, outcomes: new Map(), titles, isRunning: true }
  keepSitting(id, documents)
  change({})
  const unknown = documents.filter(
    ({ documentId, version }) => !titles.has(documentId) || version === undefined,
  )
  for (let at = 0; at < unknown.length && run === lastRun; at += askedAtOnce) {
    await Promise.all(unknown.slice(at, at + askedAtOnce).map((chosen) => ask(chosen, name)))
  }
  change({ isRunning: false })
  return run === lastRun
}

async function ask(chosen: ChosenDocument, name: string): Promise<void> {
  const { documentId } = chosen
  const { title, version, outcome } = await standingOf(chosen, name)
  if (!sitting) return
  const titles = new Map(sitting.titles)
  if (title) titles.set(documentId, title)
  const documents = sitting.documents.map((each) =>
    each.documentId === documentId ? { ...each, version: each.version ?? version } : each,
  )
  keepSitting(sitting.personId, documents)
  change({ titles, documents })
  settle(documentId, outcome)
}

/** Asks the server once more how it stands with one document. */
export async function askAgain(documentId: number, name: string): Promise<void> {
  const chosen = chosenOf(documentId)
  if (!chosen || sitting?.isRunning) return
  settle(documentId, { state: 'running' })
  await ask(chosen, name)
}

const chosenOf = (documentId: number): ChosenDocument | undefined =>
  sitting?.documents.find((each) => each.documentId === documentId)

/** Signs those still to be signed, or those named, one after the other; each outcome is its own. */
export async function runSitting(signer: Signer, only?: readonly number[]): Promise<void> {
  if (!sitting || sitting.isRunning) return
  const run = (lastRun += 1)
  change({ isRunning: true })
  for (const { documentId } of sitting.documents) {
    const isMeant = only ? only.includes(documentId) : isOpen(documentId)
    if (isMeant && run === lastRun) await signNext(documentId, signer)
  }
  change({ isRunning: false })
  await answers.invalidateQueries()
}

const isOpen = (documentId: number): boolean =>
  sitting !== undefined && stateOf(sitting.outcomes, documentId) === 'waiting'

async function signNext(documentId: number, signer: Signer): Promise<void> {
  const chosen = chosenOf(documentId)
  if (!chosen) return
  settle(documentId, { state: 'running' })
  const outcome = await signChosen(chosen, signer)
  const isSignedOut = outcome.state === 'failed' && outcome.problem.status === 401
  if (isSignedOut || isFaultOfKey(outcome)) stopSitting()
  settle(documentId, isSignedOut ? { state: 'waiting' } : outcome)
}

// A key that does not sign would fail on all the others too; a wrong PIN, tried forty times, would lock it.
const isFaultOfKey = (outcome: Outcome): boolean =>
  outcome.state === 'failed' &&
  outcome.problem.reasons.some((reason) => /^(key|remote|client|certificate)\./.test(reason))

/** Stops after the document at hand. */
export function stopSitting(): void {
  lastRun += 1
}

/** Leaves the sitting; what is left of it is kept to be taken up again, unless nothing is. */
export function leaveSitting(): void {
  stopSitting()
  if (sitting && !isUnfinished(sitting)) forgetSitting(sitting.personId)
  sitting = undefined
  for (const listener of listeners) listener(undefined)
}
