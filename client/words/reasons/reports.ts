/** Why a report does not pass a file by our own rules, and why a file was not judged. */
export const reportsReasons = {
  'signature.too_costly': {
    vi: 'Tệp đòi hỏi quá nhiều thời gian hoặc bộ nhớ để kiểm tra nên chưa kết luận được. Hãy đề nghị nơi gửi cung cấp tệp khác.',
    en: 'Judging this file takes too much time or memory, so it is left undecided. Please ask its sender for another file.',
  },
  'signature.not_judged': {
    vi: 'Không kiểm tra được tệp do lỗi của phần mềm. Vui lòng báo quản trị viên.',
    en: 'The file could not be judged because of a defect of this software. Please tell the administrator.',
  },
  'policy.signer_missing': {
    vi: 'Văn bản không có chữ ký số của người có thẩm quyền.',
    en: 'The document bears no signature of a person in charge.',
  },
  'policy.seal_missing': {
    vi: 'Văn bản không có chữ ký số của cơ quan ban hành.',
    en: 'The document bears no seal of the issuing body.',
  },
  'policy.not_signed_yet': {
    vi: 'Văn bản chưa được người có thẩm quyền ký.',
    en: 'The document has not been signed yet.',
  },
  'policy.not_sealed_yet': {
    vi: 'Văn bản chưa được cơ quan đóng dấu.',
    en: 'The document has not been sealed yet.',
  },
  'policy.seal_before_signer': {
    vi: 'Chữ ký số của cơ quan có trước chữ ký của người có thẩm quyền.',
    en: 'The body’s seal was set before the person in charge signed.',
  },
  'policy.signer_not_in_post': {
    vi: 'Người ký không giữ chức vụ được giao ký vào ngày ký.',
    en: 'The signer did not hold the post that was to sign on that day.',
  },
  'policy.post_vacant': {
    vi: 'Vào ngày ký không có ai giữ chức vụ được giao ký.',
    en: 'Nobody held the post that was to sign on that day.',
  },
  'policy.issuer_differs': {
    vi: 'Chứng thư số không ghi tên cơ quan ban hành đã khai. Hãy đối chiếu với nơi gửi.',
    en: 'No certificate names the body that is said to have issued it. Please check with the sender.',
  },
  'policy.unsigned': {
    vi: 'Tệp không có chữ ký số nào. Nếu là bản chụp văn bản giấy, hãy đối chiếu với bản giấy.',
    en: 'The file bears no signature at all. If it is a scan, compare it with the paper.',
  },
  'policy.signer_not_found': {
    vi: 'Không tìm thấy chữ ký của người có thẩm quyền.',
    en: 'No signature of a person in charge was found.',
  },
  'policy.seal_not_found': {
    vi: 'Không tìm thấy chữ ký số mang tên cơ quan ban hành.',
    en: 'No signature in the name of the issuing body was found.',
  },
  'policy.seal_not_last': {
    vi: 'Chữ ký số của cơ quan không phải là chữ ký cuối cùng.',
    en: 'The body’s signature is not the last one.',
  },
} as const
