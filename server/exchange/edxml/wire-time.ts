const dayForm = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/
const momentForm = /^(\d{4}[/-]\d{1,2}[/-]\d{1,2})[ T](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?$/
/** Vietnam keeps UTC+7 all the year. */
const vietnamHours = 7

/** The ISO day of a `yyyy/MM/dd`; nothing where there is no such day. */
export function dayOf(wire: string | undefined): string | undefined {
  const found = dayForm.exec(wire?.trim() ?? '')
  if (!found) return undefined
  const iso = found
    .slice(1)
    .map((part) => part.padStart(2, '0'))
    .join('-')
  const time = Date.parse(`${iso}T00:00:00Z`)
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso)
  return isDay ? iso : undefined
}

/** An ISO day as messages have it: `yyyy/MM/dd`. */
export const wireDay = (iso: string): string => iso.slice(0, 10).replaceAll('-', '/')

/** The moment, ISO 8601 in UTC, of a `yyyy/MM/dd HH:mm:ss` of Vietnam; nothing where there is none. */
export function momentOf(wire: string | undefined): string | undefined {
  const [, date, hours, minutes, seconds] = momentForm.exec(wire?.trim() ?? '') ?? []
  const day = dayOf(date)
  if (!day || Number(hours) > 23) return undefined
  const time = Date.parse(`${day}T${String(hours)}:${String(minutes)}:${String(seconds)}+07:00`)
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}

/** A moment, ISO 8601, as messages have it: `yyyy/MM/dd HH:mm:ss` of Vietnam; parts of a second are left out. */
export function wireMoment(iso: string): string {
  const local = new Date(Date.parse(iso) + vietnamHours * 3_600_000).toISOString()
  return `${wireDay(local)} ${local.slice(11, 19)}`
}
