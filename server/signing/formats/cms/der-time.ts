import { CmsProblem } from './cms-problem.ts'
import { element, type Bytes } from './der.ts'
import type { DerElement } from './der-reader.ts'

/** GeneralizedTime of an ISO moment in UTC; a fraction stands there only where there is one. Source: X.690 §11.7 */
export function generalizedTime(moment: string): Bytes {
  const digits = moment
    .replace(/[-:TZ]/g, '')
    .replace(/(\.\d*?)0*$/, '$1')
    .replace(/\.$/, '')
  return element(0x18, new TextEncoder().encode(`${digits}Z`))
}

/** GeneralizedTime without a fraction, which certificates and answers about them never have. Source: RFC 5280 §4.1.2.5.2 */
export const wholeSecond = (moment: string): Bytes => generalizedTime(`${moment.slice(0, 19)}Z`)

/** The Time of certificates and lists, to the second: UTCTime until 2049, GeneralizedTime from 2050. Source: RFC 5280 §4.1.2.5 */
export function certificateTime(moment: string): Bytes {
  const year = Number(moment.slice(0, 4))
  if (year < 1950 || year > 2049) return wholeSecond(moment)
  return element(0x17, new TextEncoder().encode(`${moment.slice(2, 19).replace(/[-:T]/g, '')}Z`))
}

const shortForm = /^\d{12}Z$/
const longForm = /^\d{14}(\.\d+)?Z$/

/** The ISO moment, UTC with milliseconds, of a UTCTime or GeneralizedTime; one without seconds or outside UTC is refused. */
export function readTime({ tag, content }: DerElement): string {
  const text = String.fromCharCode.apply(null, content.subarray(0, 40) as unknown as number[])
  if (tag === 0x18 && longForm.test(text)) return isoOf(text)
  if (tag !== 0x17 || !shortForm.test(text)) return refuse()
  return isoOf(text < '50' ? `20${text}` : `19${text}`)
}

// Digits of year, month, day, hour, minute and second, and a fraction.
function isoOf(digits: string): string {
  const at = (from: number): string => digits.slice(from, from + 2)
  const milliseconds = digits.slice(15, -1).slice(0, 3).padEnd(3, '0')
  const day = `${digits.slice(0, 4)}-${at(4)}-${at(6)}`
  const iso = `${day}T${at(8)}:${at(10)}:${at(12)}.${milliseconds}Z`
  // A day or hour that does not exist is no date, or rolls over into the next.
  const isReal = at(8) < '24' && new Date(iso).getUTCDate() === Number(at(6))
  return isReal ? iso : refuse()
}

function refuse(): never {
  throw new CmsProblem('cms.unreadable')
}
