import { useState } from 'preact/hooks'
import { useSession } from '../session.ts'

/** What somebody has read to the end on this screen; a page loaded anew still knows it. */
export interface Reading {
  /** Whether this version was; any version, when none is named. */
  has: (documentId: number, version?: number) => boolean
  /** The version that was. */
  versionOf: (documentId: number) => number | undefined
  mark: (documentId: number, version: number) => void
}

/** Remembers which documents the signed-in person has read to their last page in this sitting. */
export function useReading(): Reading {
  const { person } = useSession()
  const place = placeOf(person.id)
  const [read, setRead] = useState(() => kept(place))
  return {
    has: (documentId, version) => {
      const known = read[documentId]
      return version === undefined ? known !== undefined : known === version
    },
    versionOf: (documentId) => read[documentId],
    mark: (documentId, version) => {
      markRead(person.id, documentId, version)
      setRead(kept(place))
    },
  }
}

/** Remembers that a version was read to its last page, for whoever asks later. */
export function markRead(personId: number, documentId: number, version: number): void {
  const place = placeOf(personId)
  sessionStorage.setItem(place, JSON.stringify({ ...kept(place), [documentId]: version }))
}

/** Whether this version was read to its last page in this sitting. */
export function isReadToEnd(personId: number, documentId: number, version: number): boolean {
  return kept(placeOf(personId))[documentId] === version
}

const placeOf = (personId: number): string => `read-to-end-${String(personId)}`

type Read = Readonly<Record<number, number>>

const kept = (place: string): Read => JSON.parse(sessionStorage.getItem(place) ?? '{}') as Read
