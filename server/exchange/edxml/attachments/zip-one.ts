import { zipSync } from 'fflate'

/** Stored, not deflated: documents are compressed already, and the bytes never depend on who deflates. */
const level = 0

/** A zip of one file, the same for the same file whenever it is made. */
export function zipOne(name: string, bytes: Uint8Array): Uint8Array {
  // The day is written as local time, so it is given as such.
  return zipSync({ [name]: [bytes, { level, mtime: new Date(1980, 0, 1) }] })
}
