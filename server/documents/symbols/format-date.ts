/**
 * A day in words, `ngày 05 tháng 01 năm 2020`: days below 10 and only months 1 and 2 get a zero.
 * Takes `YYYY-MM-DD`; a day that does not exist is refused.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.4b.
 */
export function formatDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  if (year === undefined || month === undefined || date === undefined || !exists(day)) {
    throw new RangeError(`Not a day in the form YYYY-MM-DD: ${day}`)
  }
  const printedDay = date < 10 ? `0${date}` : String(date)
  const printedMonth = month < 3 ? `0${month}` : String(month)
  return `ngày ${printedDay} tháng ${printedMonth} năm ${year}`
}

function exists(day: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(day)) return false
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}
