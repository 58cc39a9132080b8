import { useState } from 'preact/hooks'

// Which version of a document was read to its end, by the document; for as long as the page lives.
const readToEnd = new Map<number, number>()

/** What was read to the end in this sitting. */
export interface Reading {
  /** Whether this version was; any version, when none is named. */
  has: (documentId: number, version?: number) => boolean
  mark: (documentId: number, version: number) => void
}

/** Remembers which documents one has read to their last page in this sitting. */
export function useReading(): Reading {
  const [, setCount] = useState(readToEnd.size)
  return {
    has: (documentId, version) => {
      const read = readToEnd.get(documentId)
      return version === undefined ? read !== undefined : read === version
    },
    mark: (documentId, version) => {
      readToEnd.set(documentId, version)
      setCount((count) => count + 1)
    },
  }
}
