const vietnamMilliseconds = 7 * 3_600_000

const local = (at: string): string => new Date(Date.parse(at) + vietnamMilliseconds).toISOString()

/** A day as it is written in Vietnam, `22/11/2026`. */
export function dayInVietnam(at: string): string {
  return local(at).slice(0, 10).split('-').reverse().join('/')
}

/** A moment to the second with its zone, `22/11/2026 08:02:03 +07:00`. */
export function momentInVietnam(at: string): string {
  return `${dayInVietnam(at)} ${local(at).slice(11, 19)} +07:00`
}

/** An amount of bytes in groups of three digits, read alike in both languages. */
export function bytesAmount(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, '\u00a0')
}
