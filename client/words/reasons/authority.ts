/** What is said when an authority outside or one's own demonstration authority says no. */
export const authorityReasons = {
  'authority.not_here': {
    vi: 'Hệ thống này không giữ khóa của cơ quan chứng thực trình diễn nên không thu hồi chứng thư được.',
    en: 'This installation does not hold the keys of a demonstration authority, so it cannot revoke a certificate.',
  },
  'authority.too_many_questions': {
    vi: 'Có quá nhiều yêu cầu trong một phút. Vui lòng chờ rồi gửi lại.',
    en: 'There were too many questions within a minute. Please wait and ask again.',
  },
  'certificate.of_another_authority': {
    vi: 'Chứng thư này do tổ chức khác cấp. Vui lòng đề nghị tổ chức cấp chứng thư thu hồi.',
    en: 'This certificate was issued by somebody else. Please ask its issuer to revoke it.',
  },
  'certificate.already_revoked': {
    vi: 'Chứng thư này đã được thu hồi trước đó.',
    en: 'This certificate was revoked before.',
  },
  'ocsp.unreadable': {
    vi: 'Yêu cầu tra cứu chứng thư không đọc được.',
    en: 'The question about a certificate cannot be read.',
  },
  'evidence.no_authority': {
    vi: 'Chưa có máy chủ dấu thời gian hoặc nơi tra cứu chứng thư. Vui lòng báo quản trị hệ thống khai báo.',
    en: 'No timestamp authority or status service is known. Please tell the administrator to set it up.',
  },
  'evidence.host_not_allowed': {
    vi: 'Địa chỉ tra cứu của chứng thư chưa được phép. Vui lòng báo quản trị hệ thống bổ sung.',
    en: 'The address in the certificate may not be asked. Please tell the administrator to allow it.',
  },
  'evidence.address_private': {
    vi: 'Địa chỉ tra cứu nằm trong mạng nội bộ và chưa được phép. Vui lòng báo quản trị hệ thống.',
    en: 'The address lies in a closed network and is not allowed. Please tell the administrator.',
  },
  'evidence.unreachable': {
    vi: 'Chưa kết nối được máy chủ dấu thời gian hoặc tra cứu chứng thư. Hệ thống sẽ tự thử lại.',
    en: 'The timestamp or status service cannot be reached. It will be tried again.',
  },
  'evidence.too_slow': {
    vi: 'Máy chủ dấu thời gian hoặc tra cứu chứng thư trả lời quá chậm. Hệ thống sẽ tự thử lại.',
    en: 'The timestamp or status service took too long. It will be tried again.',
  },
  'evidence.answer_refused': {
    vi: 'Máy chủ dấu thời gian hoặc tra cứu chứng thư từ chối trả lời. Hệ thống sẽ tự thử lại.',
    en: 'The timestamp or status service refused. It will be tried again.',
  },
  'evidence.answer_too_large': {
    vi: 'Câu trả lời của máy chủ tra cứu lớn quá mức cho phép.',
    en: 'The answer of the service is larger than allowed.',
  },
  'evidence.answer_unusable': {
    vi: 'Câu trả lời của máy chủ không đúng với yêu cầu hoặc đã quá hạn nên không dùng được.',
    en: 'The answer of the service does not fit the question or is out of date, so it is not used.',
  },
  'timestamp.unreadable': {
    vi: 'Dấu thời gian không đọc được.',
    en: 'The timestamp cannot be read.',
  },
  'timestamp.imprint_differs': {
    vi: 'Dấu thời gian thuộc về dữ liệu khác.',
    en: 'The timestamp is for other bytes.',
  },
  'timestamp.nonce_differs': {
    vi: 'Dấu thời gian trả lời cho một yêu cầu khác.',
    en: 'The timestamp answers another question.',
  },
  'timestamp.signer_missing': {
    vi: 'Dấu thời gian không kèm chứng thư của nơi cấp.',
    en: 'The timestamp lacks the certificate of its authority.',
  },
  'timestamp.digest_differs': {
    vi: 'Nội dung dấu thời gian đã bị thay đổi.',
    en: 'The content of the timestamp was changed.',
  },
  'timestamp.certificate_not_bound': {
    vi: 'Dấu thời gian không gắn với chứng thư của nơi cấp.',
    en: 'The timestamp is not bound to the certificate of its authority.',
  },
  'timestamp.signature_wrong': {
    vi: 'Chữ ký của dấu thời gian không đúng.',
    en: 'The signature of the timestamp is wrong.',
  },
  'timestamp.algorithm_unknown_here': {
    vi: 'Trình duyệt không tính được loại khóa của dấu thời gian. Hãy kiểm tra tệp trên máy chủ.',
    en: 'The browser cannot compute the kind of key of the timestamp. Have the file checked by the server.',
  },
  'timestamp.hash_unknown': {
    vi: 'Dấu thời gian dùng thuật toán băm không được hỗ trợ.',
    en: 'The timestamp uses a hash that is not supported.',
  },
  'timestamp.hash_too_weak': {
    vi: 'Dấu thời gian dùng thuật toán băm đã lỗi thời, không còn an toàn.',
    en: 'The timestamp uses a hash that is no longer safe.',
  },
} as const
