import type { DocumentType } from './profile.ts'

/**
 * The types of Party documents; `QĐ` stands for two of them, quyết định and quy định.
 * Source: Quy định 399-QĐ/TW, Hướng dẫn 05-HD/VPTW (2026).
 */
export const partyTypes: readonly DocumentType[] = [
  { code: 'resolution', abbreviation: 'NQ', vietnamese: 'Nghị quyết', english: 'Resolution' },
  { code: 'directive', abbreviation: 'CT', vietnamese: 'Chỉ thị', english: 'Directive' },
  { code: 'conclusion', abbreviation: 'KL', vietnamese: 'Kết luận', english: 'Conclusion' },
  { code: 'regulation', abbreviation: 'QC', vietnamese: 'Quy chế', english: 'Regulation' },
  {
    code: 'decision',
    abbreviation: 'QĐ',
    vietnamese: 'Quyết định',
    english: 'Decision',
    enactment: 'QUYẾT ĐỊNH',
  },
  { code: 'rules', abbreviation: 'QĐ', vietnamese: 'Quy định', english: 'Rules' },
  {
    code: 'instruction',
    abbreviation: 'TT',
    vietnamese: 'Thông tri',
    english: 'Circular instruction',
  },
  { code: 'guidance', abbreviation: 'HD', vietnamese: 'Hướng dẫn', english: 'Guidance' },
  { code: 'notice', abbreviation: 'TB', vietnamese: 'Thông báo', english: 'Notice' },
  { code: 'report', abbreviation: 'BC', vietnamese: 'Báo cáo', english: 'Report' },
  { code: 'plan', abbreviation: 'KH', vietnamese: 'Kế hoạch', english: 'Plan' },
  { code: 'programme', abbreviation: 'CTr', vietnamese: 'Chương trình', english: 'Programme' },
  { code: 'submission', abbreviation: 'TTr', vietnamese: 'Tờ trình', english: 'Submission' },
  { code: 'letter', abbreviation: 'CV', vietnamese: 'Công văn', english: 'Official letter' },
  { code: 'minutes', abbreviation: 'BB', vietnamese: 'Biên bản', english: 'Minutes' },
  { code: 'scheme', abbreviation: 'ĐA', vietnamese: 'Đề án', english: 'Scheme' },
  { code: 'option-plan', abbreviation: 'PA', vietnamese: 'Phương án', english: 'Option plan' },
]
