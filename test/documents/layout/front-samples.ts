import type { DraftContent } from '../../../server/documents/layout/content.ts'
import { blocksFromPlainText } from '../../../server/documents/layout/plain-text.ts'
import { clause, stateLetter } from './state-samples.ts'

/** A report of a commune's Front committee. */
export const frontReport: DraftContent = {
  ...stateLetter,
  profile: 'front',
  typeCode: 'report',
  parentAgencyName: 'Mặt trận Tổ quốc Việt Nam\nThành phố Hồ Chí Minh',
  agencyName: 'Ủy ban Mặt trận Tổ quốc Việt Nam\nphường Bến Thành',
  placeName: 'Bến Thành',
  symbol: 'BC-MTTQ-BTT',
  abstract:
    'Tổng hợp ý kiến, kiến nghị của cử tri và Nhân dân gửi đến kỳ họp thứ hai Hội đồng nhân dân phường',
  addressees: ['Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố Hồ Chí Minh'],
  body: blocksFromPlainText(
    `I. Tình hình Nhân dân\n${clause}\nII. Ý kiến, kiến nghị\n1. ${clause}\n2. ${clause}\nTrên đây là báo cáo của Ban Thường trực.`,
  ),
  authority: { prefix: 'TM.', lines: ['Ban Thường trực'], title: 'Chủ tịch' },
  archiveLine: '',
  urgency: 'very-urgent',
  circulation: 'return-after-reading',
  drafterMark: '',
}
