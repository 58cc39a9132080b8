import type { z } from 'zod'
import type { occasion } from './contract.ts'
import { publicHolidays } from './public-holidays.data.ts'

/** What a day off by law is. */
export type Occasion = z.output<typeof occasion>

const fixed: Readonly<Record<string, Occasion>> = {
  '01-01': 'new-year',
  '04-30': 'reunification',
  '05-01': 'labour',
}

/** Which holiday a day off by law is, or that it makes up for one on a weekend. Source: Bộ luật Lao động 2019, Điều 111 khoản 3 and Điều 112. */
export function occasionOf(day: string): Occasion {
  const isHoliday = publicHolidays[Number(day.slice(0, 4))]?.includes(day) === true
  const monthAndDay = day.slice(5)
  const known = fixed[monthAndDay]
  if (!isHoliday) return 'compensation'
  if (known !== undefined) return known
  if (monthAndDay < '03-01') return 'tet'
  return monthAndDay < '05-01' ? 'hung-kings' : 'national'
}
