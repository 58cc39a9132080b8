/** What is said of places, images, initials, copies and the public page. */
export const appearanceReasons = {
  'verification.not_found': {
    vi: 'Không có văn bản nào đã ban hành mang mã này. Vui lòng kiểm tra lại từng ký tự.',
    en: 'No issued document bears this code. Please check it letter by letter.',
  },
  'verification.too_many_lookups': {
    vi: 'Địa chỉ này tra cứu quá nhiều lần. Vui lòng đợi một phút rồi thử lại.',
    en: 'Too many codes were looked up from this address. Please wait a minute.',
  },
} as const
