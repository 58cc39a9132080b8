import type { Finding } from './compare.ts'

/** A point on which we accept what pyHanko rejects, and the clause of the standard that says why. */
export interface Explained extends Pick<Finding, 'file' | 'field' | 'aspect'> {
  clause: string
}

/** Every such point; there is none. */
export const explained: readonly Explained[] = []
