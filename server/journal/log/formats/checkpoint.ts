import { base64Of, bytesOfBase64 } from './encoding.ts'
import { readNote, signatureBy, type SignedNote, type Verifier } from './note.ts'
import type { TreeHead } from './tree.ts'

/** The head of a log: which log, how many leaves, their root. Source: C2SP tlog-checkpoint */
export interface Checkpoint extends TreeHead {
  origin: string
  /** Further lines, which their log gives a meaning. */
  extensions: string[]
}

/** A checkpoint's text, to be signed as a note. */
export function checkpointText({ origin, size, root, extensions = [] }: CheckpointGiven): string {
  return [origin, String(size), base64Of(root), ...extensions, ''].join('\n')
}

type CheckpointGiven = Omit<Checkpoint, 'extensions'> & { extensions?: string[] }

const form = /^[^\n]+\n(0|[1-9]\d{0,15})\n[^\n]{44}\n([^\n]+\n)*$/

/** The checkpoint that a text holds; undefined where it does not have the form. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  if (!form.test(text)) return undefined
  const [origin = '', count, encoded = '', ...extensions] = text.slice(0, -1).split('\n')
  const root = bytesOfBase64(encoded)
  const size = Number(count)
  return root?.length === 32 && Number.isSafeInteger(size)
    ? { origin, size, root, extensions }
    : undefined
}

/** A checkpoint with the note that it was read from. */
export interface SignedCheckpoint {
  checkpoint: Checkpoint
  note: SignedNote
}

/** A signed checkpoint read, its signatures not yet looked at; undefined where it does not have the form. */
export function readSignedCheckpoint(text: string): SignedCheckpoint | undefined {
  const note = readNote(text)
  const checkpoint = note && readCheckpoint(note.text)
  return checkpoint && { checkpoint, note }
}

/** Whether a checkpoint bears every one of these signatures of its own log, and there is one. */
export function isSignedByAll(
  { checkpoint, note }: SignedCheckpoint,
  verifiers: readonly Verifier[],
): boolean {
  const own = verifiers.filter(({ name }) => name === checkpoint.origin)
  return own.length > 0 && own.every((verifier) => signatureBy(verifier, note) !== undefined)
}
