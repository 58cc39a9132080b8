import { nameOf } from '../pdf/form.ts'
import type { PdfView } from '../pdf/pdf-view.ts'
import { textOf } from '../pdf/syntax.ts'
import type { PdfDictionary } from '../pdf/values.ts'

/** What a signature dictionary says of itself. */
export interface Claim {
  kind: 'signature' | 'timestamp'
  /** Whether it claims to be PAdES, which must name its certificate. */
  isPades: boolean
  /** ISO 8601 in UTC; nothing where the dictionary gives no time or a broken one. */
  claimedAt: string | undefined
}

/** The claim of a signature dictionary; it is not proved by anything but the signer's word. */
export function claimOf(view: PdfView, signature: PdfDictionary): Claim {
  const format = nameOf(view.under(signature, 'SubFilter'))
  const time = view.under(signature, 'M')
  return {
    kind: format === 'ETSI.RFC3161' ? 'timestamp' : 'signature',
    isPades: format === 'ETSI.CAdES.detached',
    claimedAt: time?.kind === 'string' ? isoTime(textOf(time.value)) : undefined,
  }
}

const pdfDate = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)?'?)?/

// Source: ISO 32000-2 §7.9.4
function isoTime(text: string): string | undefined {
  const [, year, month, day, hour, minute, second, sign, hours, minutes] = pdfDate.exec(text) ?? []
  const [date, time] = [[year, month, day].join('-'), [hour, minute, second].join(':')]
  const zone = sign ? `${sign}${hours ?? '00'}:${minutes ?? '00'}` : 'Z'
  const moment = Date.parse(`${date}T${time}${zone}`)
  return Number.isNaN(moment) ? undefined : new Date(moment).toISOString()
}
