/** Why a certificate's path to a trusted authority does not hold, and why evidence about its revocation was not used. */
export const pathReasons = {
  'path.certificate_unreadable': {
    vi: 'Không đọc được chứng thư số.',
    en: 'The certificate cannot be read.',
  },
  'path.search_exhausted': {
    vi: 'Có quá nhiều chứng thư số để thử nên đã dừng tìm đường dẫn tin cậy.',
    en: 'There are too many certificates to try, so the search for a trusted path was ended.',
  },
  'path.no_issuer_found': {
    vi: 'Không tìm thấy đường dẫn từ chứng thư số tới cơ quan chứng thực được tin cậy.',
    en: 'No path leads from the certificate to a trusted authority.',
  },
  'path.signature_wrong': {
    vi: 'Chứng thư số không do cơ quan chứng thực mà nó nêu tên ký.',
    en: 'The certificate was not signed by the authority it names.',
  },
  'path.anchor_out_of_period': {
    vi: 'Cơ quan chứng thực gốc không được tin cậy vào thời điểm này.',
    en: 'The root authority is not trusted at this moment.',
  },
  'path.anchor_for_other_purpose': {
    vi: 'Cơ quan chứng thực gốc được tin cậy cho mục đích khác.',
    en: 'The root authority is trusted for another purpose.',
  },
  'path.revoked': {
    vi: 'Chứng thư số đã bị thu hồi.',
    en: 'The certificate was revoked.',
  },
  'path.issuer_revoked': {
    vi: 'Chứng thư số của cơ quan chứng thực đã bị thu hồi.',
    en: 'The certificate of an authority in the path was revoked.',
  },
  'path.not_yet_valid': {
    vi: 'Chứng thư số chưa có hiệu lực vào thời điểm này.',
    en: 'The certificate is not yet in force at this moment.',
  },
  'path.expired': {
    vi: 'Chứng thư số đã hết hạn vào thời điểm này.',
    en: 'The certificate has expired at this moment.',
  },
  'path.not_an_authority': {
    vi: 'Chứng thư số cấp trên không phải của cơ quan chứng thực.',
    en: 'An issuing certificate does not belong to an authority.',
  },
  'path.may_not_sign_certificates': {
    vi: 'Chứng thư số cấp trên không được phép ký chứng thư số khác.',
    en: 'An issuing certificate may not sign certificates.',
  },
  'path.too_long': {
    vi: 'Đường dẫn chứng thực dài hơn mức cơ quan chứng thực cho phép.',
    en: 'The path is longer than an authority in it allows.',
  },
  'path.name_not_permitted': {
    vi: 'Tên trong chứng thư số nằm ngoài phạm vi cơ quan chứng thực được phép cấp.',
    en: 'A name in the certificate lies outside what its authority may certify.',
  },
  'path.name_excluded': {
    vi: 'Tên trong chứng thư số thuộc phạm vi cơ quan chứng thực bị cấm cấp.',
    en: 'A name in the certificate lies in what its authority must not certify.',
  },
  'path.name_constraint_unsupported': {
    vi: 'Cơ quan chứng thực giới hạn tên theo cách chưa kiểm tra được.',
    en: 'An authority limits names in a way that cannot be checked.',
  },
  'path.policy_missing': {
    vi: 'Chứng thư số không thuộc chính sách chứng thực được yêu cầu.',
    en: 'The certificate was not issued under a required policy.',
  },
  'path.policy_mapping_wrong': {
    vi: 'Cơ quan chứng thực quy đổi chính sách chứng thực sai quy cách.',
    en: 'An authority maps policies in a way that is forbidden.',
  },
  'path.unknown_critical_extension': {
    vi: 'Chứng thư số có phần mở rộng bắt buộc phải hiểu nhưng chưa được hỗ trợ.',
    en: 'The certificate has a critical extension that is not understood.',
  },
  'path.purpose_not_allowed': {
    vi: 'Chứng thư số không được cấp cho mục đích này.',
    en: 'The certificate was not issued for this purpose.',
  },
  'path.key_usage_not_allowed': {
    vi: 'Khóa của chứng thư số không được dùng để ký.',
    en: 'The key of the certificate may not be used to sign.',
  },
  'path.algorithm_weak': {
    vi: 'Chứng thư số dùng thuật toán hoặc độ dài khóa không còn an toàn.',
    en: 'The certificate uses an algorithm or a key length that is no longer safe.',
  },
  'path.key_unsupported': {
    vi: 'Chứng thư số dùng loại khóa chưa được hỗ trợ.',
    en: 'The certificate has a key of a kind that is not supported.',
  },
  'path.on_hold': {
    vi: 'Chứng thư số đang bị tạm dừng.',
    en: 'The certificate is on hold.',
  },
  'path.revocation_unknown': {
    vi: 'Chưa biết chứng thư số có bị thu hồi hay không: tệp chưa mang theo bằng chứng và tổ chức chứng thực chưa trả lời. Chữ ký chưa bị coi là sai; vui lòng kiểm tra lại sau.',
    en: 'It is not known yet whether the certificate was revoked: the file holds no evidence, and the issuer has not answered. So far nothing is wrong with the signature; please check again later.',
  },
  'path.list_unreadable': {
    vi: 'Không đọc được danh sách thu hồi.',
    en: 'The revocation list cannot be read.',
  },
  'path.list_out_of_scope': {
    vi: 'Danh sách thu hồi không dành cho chứng thư số này.',
    en: 'The revocation list is not about this certificate.',
  },
  'path.list_unknown_extension': {
    vi: 'Danh sách thu hồi có phần mở rộng bắt buộc phải hiểu nhưng chưa được hỗ trợ.',
    en: 'The revocation list has a critical extension that is not understood.',
  },
  'path.list_issuer_unauthorised': {
    vi: 'Nơi ký danh sách thu hồi không được phép ký danh sách này.',
    en: 'Who signed the revocation list may not sign it.',
  },
  'path.list_signature_wrong': {
    vi: 'Chữ ký trên danh sách thu hồi không đúng.',
    en: 'The signature of the revocation list is wrong.',
  },
  'path.list_incomplete': {
    vi: 'Các danh sách thu hồi không bao gồm mọi lý do thu hồi.',
    en: 'The revocation lists do not cover every reason to revoke.',
  },
  'path.response_unreadable': {
    vi: 'Không đọc được trả lời về trạng thái chứng thư số.',
    en: 'The answer about the certificate’s status cannot be read.',
  },
  'path.response_unknown_extension': {
    vi: 'Trả lời về trạng thái có phần mở rộng bắt buộc phải hiểu nhưng chưa được hỗ trợ.',
    en: 'The answer about the status has a critical extension that is not understood.',
  },
  'path.responder_unauthorised': {
    vi: 'Nơi trả lời về trạng thái không được cơ quan cấp chứng thư ủy quyền.',
    en: 'Who answered about the status is not authorised by the issuer.',
  },
  'path.response_signature_wrong': {
    vi: 'Chữ ký trên trả lời về trạng thái không đúng.',
    en: 'The signature of the answer about the status is wrong.',
  },
  'path.response_says_unknown': {
    vi: 'Nơi trả lời không biết chứng thư số này.',
    en: 'The responder does not know this certificate.',
  },
  'path.evidence_stale': {
    vi: 'Bằng chứng về trạng thái chứng thư số đã cũ so với thời điểm này.',
    en: 'The evidence about the status is too old for this moment.',
  },
  'path.evidence_too_late': {
    vi: 'Bằng chứng được lập sau khi chứng thư số hết hạn nên có thể không còn nhắc tới chứng thư đó.',
    en: 'The evidence was made after the certificate expired, and may no longer speak of it.',
  },
} as const
