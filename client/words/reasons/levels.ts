/** What is said of evidence that is gathered after signing. */
export const levelsReasons = {
  'document.not_raised': {
    vi: 'Chưa có bản kèm bằng chứng lâu dài của văn bản này. Vui lòng xem lại sau.',
    en: 'There is no copy of this document with evidence yet. Please look again later.',
  },
  'evidence.not_valid': {
    vi: 'Có chữ ký chưa được công nhận hợp lệ nên chưa bổ sung bằng chứng.',
    en: 'A signature is not accepted as valid, so no evidence is added.',
  },
  'evidence.incomplete': {
    vi: 'Bằng chứng nhận được chưa đủ để chứng minh chữ ký lâu dài. Hệ thống sẽ thử lại.',
    en: 'What was given does not prove the signatures for long. It is tried again.',
  },
  'evidence.not_raised': {
    vi: 'Chưa bổ sung được bằng chứng do lỗi của hệ thống. Hệ thống sẽ thử lại.',
    en: 'Evidence could not be added because of a fault here. It is tried again.',
  },
} as const
