/** Why a number and symbol was read with doubt; the document is taken all the same. */
export const symbolsReasons = {
  'symbol.unreadable': {
    vi: 'Không đọc được số, ký hiệu theo mẫu nào. Hãy đối chiếu với văn bản rồi giữ nguyên như in trên đó.',
    en: 'The number and symbol follow no known form. Compare them with the document and keep them as printed.',
  },
  'symbol.has_spaces': {
    vi: 'Số, ký hiệu có dấu cách; hệ thống đã ghi lại không có dấu cách.',
    en: 'The number and symbol contain spaces; they are kept without them.',
  },
  'symbol.number_without_leading_zero': {
    vi: 'Số dưới 10 chưa ghi số 0 ở trước (đúng mẫu là 05, không phải 5).',
    en: 'A number below 10 lacks its leading zero (05, not 5).',
  },
  'symbol.type_and_organ_run_together': {
    vi: 'Chữ viết tắt tên loại và tên cơ quan viết liền nhau. Hãy kiểm tra lại tên loại văn bản.',
    en: 'The abbreviations of the type and of the body run together. Please check the type.',
  },
  'symbol.party_organ_in_state_form': {
    vi: 'Văn bản của cơ quan đảng nhưng ký hiệu viết theo mẫu của cơ quan nhà nước.',
    en: 'A Party body’s document bears a symbol in the form of state bodies.',
  },
  'symbol.other_organ_in_party_form': {
    vi: 'Ký hiệu viết theo mẫu của Đảng nhưng cơ quan ban hành không thuộc khối Đảng.',
    en: 'The symbol has the Party’s form, but its body is not of the Party.',
  },
  'symbol.unknown_organ': {
    vi: 'Chưa biết cơ quan có ký hiệu này. Hãy kiểm tra tên cơ quan ban hành.',
    en: 'No body is known by this symbol. Please check the name of the issuing body.',
  },
} as const
