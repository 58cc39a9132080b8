import { join } from 'node:path'
import { whilePlacing } from '../sequence.ts'
import { extendLog, forgetEdge } from './extend-log.ts'
import { openLogKeys, readLogKeys, type LogKeys } from './keys.ts'
import type { Verifier } from './formats/note.ts'

/** Somebody else who countersigns our heads. */
export interface Witness {
  /** Where it takes submissions: `https://…/log/witness`, or `file:///…` for a folder that is carried by hand. */
  address: string
  verifier: Verifier
}

/** How the proof of the journal is kept and shown to others. */
export interface LogSettings {
  witnesses: readonly Witness[]
  /** The keys of the logs whose heads this installation countersigns. */
  witnessed: readonly Verifier[]
  /** The folder into which submissions of others are carried by hand, to be answered there. */
  witnessFolder?: string | undefined
  /** Whether a timestamp authority is named that heads are to be brought to. */
  hasTimestamps: boolean
  /** A head is signed at most so often. */
  headSeconds: number
  /** Sealing stops when heads have stayed without a witness so long. */
  unwitnessedHours: number
  /** The same where every witness is reached by a folder alone. */
  unwitnessedFolderHours: number
}

interface OpenLog {
  keys: LogKeys
  settings: LogSettings
  /** Where the latest signed head is kept, apart from the database. */
  headPath: string
}

/** What holds where nothing is said. */
export const plainSettings: LogSettings = {
  witnesses: [],
  witnessed: [],
  hasTimestamps: false,
  headSeconds: 30,
  unwitnessedHours: 4,
  unwitnessedFolderHours: 168,
}

let current: OpenLog | undefined

/** Opens the log with the keys in a folder, which are made where there are none; from then on every placed line stands in the tree. */
export async function openLog(
  folder: string,
  settings: LogSettings = plainSettings,
  host?: string,
): Promise<void> {
  const keys = await openLogKeys(folder, host)
  current = { keys, settings, headPath: join(folder, 'head') }
  forgetEdge()
  whilePlacing(extendLog)
}

/** Opens the log just to be verified: nothing is made, nothing written; gives whether the folder holds keys. */
export async function openLogToVerify(folder: string): Promise<boolean> {
  const keys = await readLogKeys(folder)
  if (keys) current = { keys, settings: plainSettings, headPath: join(folder, 'head') }
  return keys !== undefined
}

/** Closes the log; lines are placed without a tree until it is opened again, which then takes them up. */
export function closeLog(): void {
  current = undefined
  whilePlacing(undefined)
}

/** The open log, if one is. */
export const openedLog = (): OpenLog | undefined => current

/** The open log. */
export function theLog(): OpenLog {
  if (!current) throw new Error('the log of the journal is not open')
  return current
}
