/** What is said of a signature that does not pass. */
export const signatureReasons = {
  'signature.byte_range_wrong': {
    vi: 'Chữ ký không bao trùm đúng nội dung tệp.',
    en: 'The signature does not cover the file as it must.',
  },
  'signature.cms_unreadable': {
    vi: 'Không đọc được dữ liệu chữ ký.',
    en: 'The signature cannot be read.',
  },
  'signature.algorithm_not_allowed': {
    vi: 'Chữ ký dùng thuật toán không được phép.',
    en: 'The signature uses an algorithm that is not allowed.',
  },
  'signature.algorithm_unknown_here': {
    vi: 'Trình duyệt không tính được loại khóa của chữ ký này nên chưa kết luận. Hãy kiểm tra tệp trên máy chủ.',
    en: 'The browser cannot compute the kind of key of this signature, so it is left open. Have the file checked by the server.',
  },
  'signature.digest_mismatch': {
    vi: 'Nội dung đã bị thay đổi so với khi ký.',
    en: 'The content is not what was signed.',
  },
  'signature.certificate_missing': {
    vi: 'Chữ ký không kèm chứng thư số của người ký.',
    en: 'The signature does not hold the signer’s certificate.',
  },
  'signature.value_wrong': {
    vi: 'Giá trị chữ ký không đúng với chứng thư số.',
    en: 'The signature was not made by the certificate’s key.',
  },
  'signature.signing_certificate_mismatch': {
    vi: 'Chứng thư số không phải là chứng thư mà chữ ký chỉ ra.',
    en: 'The certificate is not the one that the signature names.',
  },
  'signature.changed_later': {
    vi: 'Tệp đã bị sửa sau khi ký theo cách không được phép.',
    en: 'The file was changed after signing in a way that is not allowed.',
  },
  'signature.shown_text_differs': {
    vi: 'Số hoặc ngày hiển thị khác với số, ngày được đóng dấu.',
    en: 'The number or date shown is not the one under the seal.',
  },
  'signature.field_shared': {
    vi: 'Hai trường ký dùng chung một chữ ký.',
    en: 'Two fields share one signature.',
  },
  'signature.field_has_widgets': {
    vi: 'Trường ký hiển thị ở nhiều nơi, không rõ nơi nào là chữ ký.',
    en: 'The field is shown in several places, and which one is the signature is not clear.',
  },
  'signature.not_a_signature': {
    vi: 'Trường ký không chứa chữ ký mà chứa dữ liệu khác.',
    en: 'The field holds something else than a signature.',
  },
  'signature.content_attached': {
    vi: 'Chữ ký mang theo nội dung riêng thay vì ký lên tệp.',
    en: 'The signature holds content of its own instead of being over the file.',
  },
  'signature.content_type_wrong': {
    vi: 'Chữ ký ghi sai loại nội dung được ký.',
    en: 'The signature names another kind of content than it signs.',
  },
  'signature.attributes_missing': {
    vi: 'Chữ ký thiếu thuộc tính bắt buộc.',
    en: 'The signature lacks attributes that it must have.',
  },
  'signature.hash_weak': {
    vi: 'Chữ ký dùng hàm băm đã lỗi thời (SHA-1), không còn được chấp nhận.',
    en: 'The signature uses an outdated hash (SHA-1), which is no longer accepted.',
  },
  'signature.key_too_short': {
    vi: 'Khóa của chứng thư số quá ngắn.',
    en: 'The key of the certificate is too short.',
  },
  'signature.timestamp_untrusted': {
    vi: 'Dấu thời gian không thuộc tổ chức được tin cậy.',
    en: 'The timestamp does not come from a trusted authority.',
  },
  'signature.timestamp_status_unknown': {
    vi: 'Chưa biết chứng thư số của tổ chức cấp dấu thời gian có bị thu hồi hay không. Vui lòng kiểm tra lại sau.',
    en: 'It is not known yet whether the certificate of the timestamp authority was revoked. Please check again later.',
  },
  'signature.timestamp_order_wrong': {
    vi: 'Thứ tự các dấu thời gian không hợp lý.',
    en: 'The timestamps contradict one another.',
  },
  'signature.lock_broken': {
    vi: 'Sau khi ký, tệp bị sửa ở phần mà chữ ký đã khóa.',
    en: 'After signing, the file was changed where the signature had locked it.',
  },
  'signature.touches_print': {
    vi: 'Hình chữ ký thêm vào sau chạm tới chữ hoặc hình đã in và có thể đọc lẫn với nội dung. Vui lòng đối chiếu bằng mắt với bản đã ký trước đó.',
    en: 'The stamp of a later signature touches what was printed and could be read as part of it. Please compare it by eye with the version signed before.',
  },
  'signature.looks_different': {
    vi: 'Sau khi ký, trang giấy hiển thị khác đi ở ngoài các ô chữ ký.',
    en: 'After signing, pages show something else outside the places of signatures.',
  },
  'signature.outside_zone': {
    vi: 'Chữ ký nằm ngoài vị trí dành cho nó.',
    en: 'The signature stands outside its place.',
  },
  'signature.covers_text': {
    vi: 'Hình của chữ ký che chữ trên trang.',
    en: 'The picture of the signature covers text of the page.',
  },
  'signature.covers_stamp': {
    vi: 'Hình của chữ ký che chữ ký hoặc dấu khác.',
    en: 'The picture of the signature covers another signature or seal.',
  },
  'signature.covered_later': {
    vi: 'Nội dung đã ký bị một chữ ký sau che khuất.',
    en: 'A later signature covers what was signed.',
  },
  'signature.drawing_too_complex': {
    vi: 'Hình của các chữ ký quá phức tạp, không xác định được có che nội dung hay không.',
    en: 'The pictures of the signatures are too complex to tell whether they cover content.',
  },
  'signature.picture_unknown': {
    vi: 'Hình của chữ ký không phải là hình đã đăng ký.',
    en: 'The picture of the signature is not the registered one.',
  },
} as const
