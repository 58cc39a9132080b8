import { follow } from '../journal/follow.ts'
import { carriers } from './carriers/carriers.ts'
import { actsOfProgress, progress } from './progress.ts'

/** Carries what is issued to its recipients, and tells senders how far it has come there. */
export function followExchange(): void {
  follow('exchange', ['document.issue'], async ({ id, subject }) => {
    const documentId = Number(subject.slice('document:'.length))
    for (const carrier of carriers) await carrier.carry(documentId, `carry-${String(id)}`)
  })
  follow('progress', actsOfProgress, progress)
}
