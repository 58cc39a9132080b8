/** Why the signature of an exchange envelope (XML) does not pass. */
export const xmlReasons = {
  'xml.unreadable': {
    vi: 'Không đọc được tệp XML theo đúng quy cách.',
    en: 'The XML cannot be read as it must be.',
  },
  'xml.too_large': {
    vi: 'Tệp XML quá lớn hoặc quá phức tạp.',
    en: 'The XML is too large or too complex.',
  },
  'xml.document_type': {
    vi: 'Tệp XML có khai báo DOCTYPE nên bị từ chối vì lý do an toàn.',
    en: 'The XML declares a document type, which is refused for safety.',
  },
  'xml.no_signature': {
    vi: 'Tệp XML không có chữ ký số.',
    en: 'The XML bears no signature.',
  },
  'xml.signature_in_other_namespace': {
    vi: 'Phần chữ ký nằm sai không gian tên nên không phải là chữ ký số hợp lệ.',
    en: 'The signature stands in another namespace than that of signatures, so it is none.',
  },
  'xml.several_signatures': {
    vi: 'Tệp XML có nhiều hơn một chữ ký.',
    en: 'The XML bears more than one signature.',
  },
  'xml.signature_malformed': {
    vi: 'Chữ ký trong tệp XML không đúng cấu trúc.',
    en: 'The signature in the XML is not built as it must be.',
  },
  'xml.duplicate_identifier': {
    vi: 'Hai phần của tệp XML có cùng mã định danh nên không biết phần nào đã được ký.',
    en: 'Two parts of the XML have the same identifier, so it is unclear which was signed.',
  },
  'xml.several_references': {
    vi: 'Chữ ký tham chiếu nhiều phần khác nhau của tệp XML.',
    en: 'The signature refers to several parts of the XML.',
  },
  'xml.reference_wrong': {
    vi: 'Chữ ký không bao trùm toàn bộ tệp XML hoặc đúng phần phải ký.',
    en: 'The signature covers neither the whole XML nor the part that must be signed.',
  },
  'xml.transform_not_allowed': {
    vi: 'Chữ ký biến đổi nội dung theo cách không được phép.',
    en: 'The signature transforms the content in a way that is not allowed.',
  },
  'xml.certificate_unreadable': {
    vi: 'Không đọc được chứng thư số kèm chữ ký, có thể đã bị cắt cụt.',
    en: 'A certificate with the signature cannot be read; it may have been cut short.',
  },
  'xml.digest_mismatch': {
    vi: 'Nội dung XML đã bị thay đổi so với khi ký.',
    en: 'The content of the XML is not what was signed.',
  },
  'xml.value_wrong': {
    vi: 'Giá trị chữ ký không đúng với chứng thư số.',
    en: 'The signature was not made by the certificate’s key.',
  },
  'xml.signing_certificate_mismatch': {
    vi: 'Chứng thư số không phải là chứng thư mà chữ ký chỉ ra.',
    en: 'The certificate is not the one that the signature names.',
  },
  'xml.certificate_missing': {
    vi: 'Chữ ký không kèm chứng thư số của người ký.',
    en: 'The signature does not hold the signer’s certificate.',
  },
  'xml.algorithm_not_allowed': {
    vi: 'Chữ ký dùng thuật toán không còn được phép.',
    en: 'The signature uses an algorithm that is no longer allowed.',
  },
} as const
