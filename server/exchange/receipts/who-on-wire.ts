import type { Context } from '../../platform/context.ts'
import type { Organization, StaffInfo } from '../edxml/message.ts'
import { momentOf } from '../edxml/wire-time.ts'

const mostLetters = 100

/** Whoever did something, as messages name them: their name, and the unit that their post is in. */
export function staffOnWire(staff: string, department: string | null | undefined): StaffInfo {
  return { ...(department && { department }), staff }
}

/** Who did something there: their name and unit, at most 100 letters; the body itself where nobody is named. */
export function whoOf(
  { staff, department }: StaffInfo = {},
  { organName, organId }: Organization = {},
): string {
  const said = [staff, department].map((each) => each?.trim().normalize('NFC')).filter(Boolean)
  return (said.join(', ') || organName?.trim() || organId || '').slice(0, mostLetters)
}

/** When something was done there, as it was told: never later than it came, nor earlier than what it is about; else the moment it came. */
export function toldAt(timestamp: string | undefined, { from, at }: { from: string; at: string }) {
  const told = momentOf(timestamp)
  return told !== undefined && told >= from && told <= at ? told : at
}

/** The context of a step that was taken there: by whom and when, as a message tells it. */
export function toldBy(
  { from, staffInfo, timestamp }: { from: Organization; staffInfo?: StaffInfo; timestamp?: string },
  sentAt: string,
  { actor, ...context }: Context,
): Context {
  const at = toldAt(timestamp, { from: sentAt, at: context.at })
  return { ...context, at, actor: { ...actor, name: whoOf(staffInfo, from) } }
}
