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

const forms: Readonly<Record<number, RegExp>> = {
  0x17: /^(?<year>\d\d)(?<rest>\d{10})(?<fraction>)Z$/,
  0x18: /^(?<year>\d{4})(?<rest>\d{10})(?<fraction>(\.\d+)?)Z$/,
}

/** The ISO moment, UTC with milliseconds, of a UTCTime or GeneralizedTime; one without seconds or outside UTC is refused. */
export function readTime({ tag, content }: DerElement): string {
  const parts = forms[tag]?.exec(String.fromCharCode(...content.subarray(0, 40)))?.groups
  if (!parts) return refuse()
  return isoOf({ year: '', rest: '', fraction: '', ...parts })
}

function isoOf({ year, rest, fraction }: { year: string; rest: string; fraction: string }): string {
  const century = year.length === 4 ? '' : Number(year) < 50 ? '20' : '19'
  const [, month, day, hour, minute, second] = /(..)(..)(..)(..)(..)/.exec(rest) ?? []
  const milliseconds = fraction.slice(1, 4).padEnd(3, '0')
  const iso = `${century}${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}Z`
  const moment = new Date(iso)
  return Number.isNaN(moment.getTime()) || moment.toISOString() !== iso ? refuse() : iso
}

function refuse(): never {
  throw new CmsProblem('cms.unreadable')
}
