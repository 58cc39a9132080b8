import { readEdxml } from '../edxml/read-edxml.ts'

/** A message that an axis holds for a body until it is said to be done. */
export interface Listed {
  docId: string
  fromCode: string
  toCode: string
  bytes: Buffer
  state: 'new' | 'done' | 'fail'
}

/** From whom a message is and to whom, by OrganId. */
export function codesOf(bytes: Uint8Array): { from: string; to: string[] } {
  const { message } = readEdxml(bytes)
  const to =
    message.kind === 'document'
      ? message.to.map(({ organId }) => organId ?? '')
      : [message.responseFor.organId ?? '']
  return { from: message.from.organId ?? '', to }
}
