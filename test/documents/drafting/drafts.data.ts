import type {
  DraftForm,
  IssuingAgency,
} from '../../../server/documents/drafting/compose-content.ts'

/** A draft whose other fields hardly matter. */
export const form: DraftForm = {
  typeCode: 'decision',
  abstract: 'Về việc ban hành Quy chế',
  urgency: 'normal',
  circulation: null,
  dueOn: null,
  copies: 1,
  signerPostId: 1,
  authority: 'TM',
  fieldCode: null,
  legalBases: ['Căn cứ Luật Tổ chức chính quyền địa phương'],
  addressees: [],
  text: 'Điều 1. Ban hành Quy chế.',
  recipients: [{ agencyId: null, name: 'Như Điều 3', purpose: 'act' }],
  answersId: null,
  isNotSecret: true,
}

/** A people’s committee. */
export const government: IssuingAgency = {
  name: 'Ủy ban nhân dân tỉnh Hương Sơn',
  profile: 'state',
  level: 'province',
  organCode: 'UBND',
  placeName: 'Hương Sơn',
  parent: null,
}
/** A department below it. */
export const department: IssuingAgency = {
  ...government,
  name: 'Sở Nội vụ tỉnh Hương Sơn',
  organCode: 'SNV',
  parent: government,
}
/** A committee of the Party. */
export const committee: IssuingAgency = {
  ...government,
  name: 'Tỉnh ủy Hương Sơn',
  profile: 'party',
  organCode: 'TU',
}
/** A board of that committee. */
export const board: IssuingAgency = {
  ...committee,
  name: 'Ban Tổ chức Tỉnh ủy Hương Sơn',
  organCode: 'BTCTU',
  parent: committee,
}
/** A committee of the Front. */
export const front: IssuingAgency = {
  ...government,
  name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hương Sơn',
  profile: 'front',
  organCode: 'MTTQ-BTT',
}

/** Who heads the government. */
export const chairman = { name: 'Nguyễn Văn Mẫu', title: 'Chủ tịch', grantorTitle: 'Chủ tịch' }
/** Who stands in for the head. */
export const deputy = { name: 'Trần Thị Thử', title: 'Phó Chủ tịch', grantorTitle: 'Chủ tịch' }
/** Who heads the committee. */
export const secretary = { name: 'Lê Minh Họa', title: 'Bí thư', grantorTitle: 'Bí thư' }
/** Who heads the office. */
export const officeHead = { name: 'Phạm Ví Dụ', title: 'Chánh Văn phòng', grantorTitle: 'Bí thư' }
