/**
 * The public holidays of a year. Source: Bộ luật Lao động 2019, Điều 112 khoản 1: 1/1; Tết, five days;
 * Giỗ Tổ Hùng Vương (10/3 lunar); 30/4; 1/5; Quốc khánh, 2/9 and a day beside it. Which days make up
 * Tết and Quốc khánh is announced each year; for 2027 the usual choice stands here until it is.
 * Days worked in exchange are no law: they belong into `calendar_days`.
 */
export const publicHolidays: Readonly<Record<number, readonly string[]>> = {
  2025: [
    '2025-01-01',
    ...['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'],
    '2025-04-07',
    '2025-04-30',
    '2025-05-01',
    ...['2025-09-01', '2025-09-02'],
  ],
  2026: [
    '2026-01-01',
    ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
    '2026-04-26',
    '2026-04-30',
    '2026-05-01',
    ...['2026-09-01', '2026-09-02'],
  ],
  2027: [
    '2027-01-01',
    ...['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09'],
    '2027-04-16',
    '2027-04-30',
    '2027-05-01',
    ...['2027-09-02', '2027-09-03'],
  ],
}
