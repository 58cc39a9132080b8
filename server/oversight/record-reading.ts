import { act } from '../journal/act.ts'

/** Records that an auditor has read a document's trace. */
export const recordReading = act(
  'trace.read',
  (given: { documentId: number }) => Promise.resolve(given),
  ({ documentId }) => documentId,
)
