import type { StatusCode } from './message.ts'

/** What a sender asks for after arrival. */
export type Asked = 'recall' | 'update'

const goingOn = ['03', '04', '05', '06'] as const
const next: Readonly<Record<StatusCode | 'none', readonly StatusCode[]>> = {
  none: ['01', '02', ...goingOn],
  '01': ['01', '02', ...goingOn, '13'],
  '02': ['02', '13'],
  '03': [...goingOn, '13'],
  '04': ['04', '05', '06', '13'],
  '05': ['05', '06', '13'],
  '06': ['06', '13'],
  '13': ['13', '15', '16'],
  '15': ['15'],
  '16': ['16', ...goingOn, '13'],
}
const afterUpdate: readonly StatusCode[] = ['15', ...goingOn, '13']

/**
 * Whether a status may follow another (nothing for none yet) for one document at one body. On the way 01, 03, 04, 05, 06
 * statuses may be left out and repeated, never go back; 02 ends what was not registered; 13 comes any time after arrival,
 * and is answered by 15 or 16. An agreed recall ends it, an agreed update and a declined request do not.
 * Source: Decision 28/2018/QĐ-TTg, Decree 30/2020 Art 18.4
 */
export function mayFollow(
  from: StatusCode | undefined,
  to: StatusCode,
  asked: Asked = 'recall',
): boolean {
  const may = from === '15' && asked === 'update' ? afterUpdate : next[from ?? 'none']
  return may.includes(to)
}
