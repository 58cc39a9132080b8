import { isPdf } from '../../../documents/secrecy.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { plainName } from '../../edxml/attachments/attachment-name.ts'
import type { EdxmlMessage } from '../../edxml/message.ts'
import type { DamagedAttachment, GoodAttachment, ReadAttachment } from '../../edxml/read-result.ts'

/** What came with a message, each to its place. */
export interface SortedAttachments {
  /** The first whole PDF; nothing where there is none. */
  main: GoodAttachment | undefined
  annexes: GoodAttachment[]
  /** Kept apart, never passed on. */
  damaged: DamagedAttachment[]
}

/** Sorts the attachments of a message; refuses (422) where one that is damaged may be the document itself: it stands or is listed before the first whole PDF. */
export function sortAttachments(
  message: EdxmlMessage,
  attachments: readonly ReadAttachment[],
): SortedAttachments {
  const whole = attachments.flatMap((each) => (each.bytes ? [each] : []))
  const damaged = attachments.flatMap((each) => (each.bytes ? [] : [each]))
  const main = whole.find(({ bytes }) => isPdf(bytes))
  const listed = (message.manifest?.references ?? []).map(({ attachmentName = '' }) =>
    plainName(attachmentName),
  )
  // What nobody sent stands last: its place is where it is listed.
  const placeOf = (one: ReadAttachment): number =>
    one.damage === 'missing' ? listed.indexOf(one.name) : attachments.indexOf(one)
  const mainPlace = (one: ReadAttachment): number =>
    main === undefined ? -1 : one.damage === 'missing' ? listed.indexOf(main.name) : placeOf(main)
  if (damaged.some((one) => placeOf(one) <= mainPlace(one) || mainPlace(one) < 0))
    throw new Refusal(422, ['exchange.attachment_damaged'])
  return { main, annexes: whole.filter((each) => each !== main), damaged }
}
