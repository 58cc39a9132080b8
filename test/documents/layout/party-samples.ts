import type { DraftContent } from '../../../server/documents/layout/content.ts'
import { blocksFromPlainText } from '../../../server/documents/layout/plain-text.ts'
import { clause } from './state-samples.ts'

/** A resolution of a provincial Party committee. */
export const partyResolution: DraftContent = {
  profile: 'party',
  typeCode: 'resolution',
  parentAgencyName: 'Đảng bộ tỉnh Đắk Lắk',
  agencyName: 'Ban Chấp hành Đảng bộ tỉnh\nkhóa XVIII',
  placeName: 'Buôn Ma Thuột',
  symbol: 'NQ/TU',
  abstract:
    'về lãnh đạo thực hiện chuyển đổi số trong các cơ quan của hệ thống chính trị giai đoạn 2026 - 2030',
  addressees: [],
  legalBases: [],
  body: blocksFromPlainText(`I. TÌNH HÌNH VÀ NGUYÊN NHÂN
1. Kết quả đạt được
${clause}
2. Hạn chế, yếu kém
${clause}
- ${clause}
II. QUAN ĐIỂM, MỤC TIÊU
${clause}
III. TỔ CHỨC THỰC HIỆN
1. ${clause}
2. Nghị quyết này được phổ biến đến chi bộ để quán triệt và thực hiện.`),
  authority: { prefix: 'T/M', lines: ['Ban Chấp hành'], title: 'Bí thư' },
  signerName: 'Đỗ Thị Thùy Dương',
  recipients: [
    'Bộ Chính trị, Ban Bí thư Trung ương Đảng (để báo cáo)',
    'Các đồng chí Ủy viên Ban Chấp hành Đảng bộ tỉnh',
    'Các đảng ủy trực thuộc Tỉnh ủy',
  ],
  archiveLine: 'Văn phòng Tỉnh ủy',
  urgency: 'normal',
  circulation: 'internal',
}

/** A letter of a Party office. */
export const partyLetter: DraftContent = {
  ...partyResolution,
  typeCode: 'letter',
  parentAgencyName: 'Tỉnh ủy Đắk Lắk',
  agencyName: 'Văn phòng',
  symbol: 'CV/VPTU',
  abstract: 'về việc chuẩn bị nội dung Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ sáu',
  addressees: ['Các đảng ủy, ban đảng trực thuộc Tỉnh ủy'],
  body: blocksFromPlainText(`${clause}\n\nTrân trọng.`),
  authority: { prefix: 'K/T', lines: ['Chánh Văn phòng'], title: 'Phó Chánh Văn phòng' },
  urgency: 'urgent',
  circulation: null,
}

/** A plan of a provincial Youth Union. */
export const youthPlan: DraftContent = {
  ...partyResolution,
  profile: 'youth',
  typeCode: 'plan',
  parentAgencyName: 'Tỉnh đoàn Đắk Lắk',
  agencyName: 'Ban Thường vụ',
  symbol: 'KH/TĐTN-PT',
  abstract: 'Tổ chức Tháng Thanh niên năm 2027',
  body: blocksFromPlainText(
    `I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n${clause}\n2. Yêu cầu\n${clause}\nII. NỘI DUNG\n- ${clause}\nIII. KINH PHÍ\nTừ nguồn kinh phí hoạt động năm 2027.`,
  ),
  authority: { prefix: 'TM.', lines: ['Ban Thường vụ Tỉnh đoàn'], title: 'Phó Bí thư' },
  recipients: ['Ban Bí thư Trung ương Đoàn', 'Thường trực Tỉnh ủy', 'Các đoàn trực thuộc'],
  archiveLine: 'Văn phòng',
  circulation: null,
}
