import type { DocumentType } from './profile.ts'

/** The 29 types of administrative documents. Source: Nghị định 30/2020/NĐ-CP, Điều 7, Phụ lục III. */
export const stateTypes: readonly DocumentType[] = [
  {
    code: 'resolution',
    abbreviation: 'NQ',
    vietnamese: 'Nghị quyết',
    english: 'Resolution',
    enactment: 'QUYẾT NGHỊ',
  },
  {
    code: 'decision',
    abbreviation: 'QĐ',
    vietnamese: 'Quyết định',
    english: 'Decision',
    enactment: 'QUYẾT ĐỊNH',
  },
  { code: 'directive', abbreviation: 'CT', vietnamese: 'Chỉ thị', english: 'Directive' },
  { code: 'regulation', abbreviation: 'QC', vietnamese: 'Quy chế', english: 'Regulation' },
  { code: 'rules', abbreviation: 'QyĐ', vietnamese: 'Quy định', english: 'Rules' },
  { code: 'communique', abbreviation: 'TC', vietnamese: 'Thông cáo', english: 'Communiqué' },
  { code: 'notice', abbreviation: 'TB', vietnamese: 'Thông báo', english: 'Notice' },
  { code: 'guidance', abbreviation: 'HD', vietnamese: 'Hướng dẫn', english: 'Guidance' },
  { code: 'programme', abbreviation: 'CTr', vietnamese: 'Chương trình', english: 'Programme' },
  { code: 'plan', abbreviation: 'KH', vietnamese: 'Kế hoạch', english: 'Plan' },
  { code: 'option-plan', abbreviation: 'PA', vietnamese: 'Phương án', english: 'Option plan' },
  { code: 'scheme', abbreviation: 'ĐA', vietnamese: 'Đề án', english: 'Scheme' },
  { code: 'project', abbreviation: 'DA', vietnamese: 'Dự án', english: 'Project' },
  { code: 'report', abbreviation: 'BC', vietnamese: 'Báo cáo', english: 'Report' },
  { code: 'minutes', abbreviation: 'BB', vietnamese: 'Biên bản', english: 'Minutes' },
  { code: 'submission', abbreviation: 'TTr', vietnamese: 'Tờ trình', english: 'Submission' },
  { code: 'contract', abbreviation: 'HĐ', vietnamese: 'Hợp đồng', english: 'Contract' },
  { code: 'letter', abbreviation: null, vietnamese: 'Công văn', english: 'Official letter' },
  { code: 'telegram', abbreviation: 'CĐ', vietnamese: 'Công điện', english: 'Telegram' },
  { code: 'memorandum', abbreviation: 'BGN', vietnamese: 'Bản ghi nhớ', english: 'Memorandum' },
  { code: 'agreement', abbreviation: 'BTT', vietnamese: 'Bản thỏa thuận', english: 'Agreement' },
  {
    code: 'authorisation',
    abbreviation: 'GUQ',
    vietnamese: 'Giấy ủy quyền',
    english: 'Authorisation',
  },
  { code: 'invitation', abbreviation: 'GM', vietnamese: 'Giấy mời', english: 'Invitation' },
  {
    code: 'introduction',
    abbreviation: 'GGT',
    vietnamese: 'Giấy giới thiệu',
    english: 'Introduction',
  },
  { code: 'leave-slip', abbreviation: 'GNP', vietnamese: 'Giấy nghỉ phép', english: 'Leave slip' },
  { code: 'sending-slip', abbreviation: 'PG', vietnamese: 'Phiếu gửi', english: 'Sending slip' },
  {
    code: 'transfer-slip',
    abbreviation: 'PC',
    vietnamese: 'Phiếu chuyển',
    english: 'Transfer slip',
  },
  { code: 'report-slip', abbreviation: 'PB', vietnamese: 'Phiếu báo', english: 'Report slip' },
  {
    code: 'personal-letter',
    abbreviation: null,
    vietnamese: 'Thư công',
    english: 'Official personal letter',
  },
]

/** Normative types met on incoming documents; they carry the year and are not drafted here. */
export const normativeTypes: readonly DocumentType[] = [
  { code: 'decree', abbreviation: 'NĐ', vietnamese: 'Nghị định', english: 'Decree' },
  { code: 'circular', abbreviation: 'TT', vietnamese: 'Thông tư', english: 'Circular' },
  {
    code: 'joint-circular',
    abbreviation: 'TTLT',
    vietnamese: 'Thông tư liên tịch',
    english: 'Joint circular',
  },
]

/** The three forms of copies, one shared series a year. Source: Nghị định 30/2020/NĐ-CP, Điều 25, Phụ lục III. */
export const copyForms: readonly DocumentType[] = [
  { code: 'true-copy', abbreviation: 'SY', vietnamese: 'Sao y', english: 'True copy' },
  { code: 'extract', abbreviation: 'TrS', vietnamese: 'Trích sao', english: 'Extract' },
  { code: 'copy-of-copy', abbreviation: 'SL', vietnamese: 'Sao lục', english: 'Copy of a copy' },
]
