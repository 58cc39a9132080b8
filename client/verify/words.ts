import { useLanguage } from '../words/index.ts'

const vi = {
  title: 'Kiểm tra văn bản điện tử',
  lead: 'Tra cứu theo mã in trên văn bản, hoặc kiểm tra chữ ký số của một tệp PDF ngay trong trình duyệt của bạn.',
  code: 'Mã tra cứu',
  codeHint: '16 ký tự in cạnh mã QR, ví dụ ABCD-EFGH-JKMN-PQRS.',
  look: 'Tra cứu',
  codeWrong: 'Mã gồm 16 chữ và số, không có các chữ I, L, O, U.',
  signedBy: 'Người ký',
  issuedOn: 'Ngày ban hành',
  issuer: 'Cơ quan ban hành',
  abstract: 'Trích yếu',
  restricted: 'Không công khai trích yếu của văn bản hạn chế lưu hành.',
  digest: 'SHA-256 của tệp',
  headlines: {
    passed: 'Chữ ký hợp lệ',
    failed: 'Chữ ký không hợp lệ',
    indeterminate: 'Chưa đủ căn cứ kết luận',
  },
  says: {
    passed:
      'Văn bản do đúng người và cơ quan nêu dưới đây ký; nội dung chưa bị thay đổi từ khi ký.',
    failed: 'Không nên dùng văn bản này. Lý do ghi dưới đây.',
    indeterminate: 'Chưa thể khẳng định giá trị của chữ ký. Những điểm còn thiếu ghi dưới đây.',
  },
  recalled: 'Cơ quan ban hành đã thu hồi văn bản này.',
  file: 'Kiểm tra tệp PDF',
  fileNote:
    'Tệp được kiểm tra ngay trong trình duyệt, không gửi đi đâu. Có thể ngắt mạng sau khi mở trang này.',
  choose: 'Chọn tệp PDF',
  drop: 'hoặc kéo tệp thả vào đây',
  judging: 'Đang kiểm tra…',
  another: 'Kiểm tra tệp khác',
  noSignature: 'Tệp này không có chữ ký số nào.',
  statusUnknown:
    'Tệp này không mang theo bằng chứng cho biết chứng thư số có bị thu hồi hay không, và khi kiểm tra tại chỗ trình duyệt không hỏi tổ chức chứng thực. Hãy tra cứu theo mã in trên văn bản, hoặc dùng tệp đã bổ sung bằng chứng (mức B-LT trở lên).',
  noAnchors:
    'Không tải được danh sách tổ chức chứng thực được tin cậy, nên chưa thể kết luận về người ký.',
  compare: {
    same: 'Đúng là tệp mà cơ quan đã phát hành theo mã này.',
    raised: 'Đúng là tệp đã phát hành theo mã này, có bổ sung chứng cứ về chữ ký.',
    begins: 'Bắt đầu bằng đúng tệp đã phát hành theo mã này; sau đó có phần được thêm vào.',
    other: 'Không phải là tệp đã phát hành theo mã này.',
  },
  signatures: 'Các chữ ký',
  claimed: 'Người ký ghi lúc',
  proven: 'Được chứng thực là đã có lúc',
  issuedBy: 'Chứng thư do',
  steps: 'Từng bước kiểm tra',
}

const en: typeof vi = {
  title: 'Verify an electronic document',
  lead: 'Look up the code printed on a document, or verify the signatures of a PDF right here in your browser.',
  code: 'Code',
  codeHint: 'The 16 characters beside the QR code, such as ABCD-EFGH-JKMN-PQRS.',
  look: 'Look up',
  codeWrong: 'A code has 16 letters and digits, without I, L, O and U.',
  signedBy: 'Signed by',
  issuedOn: 'Issued on',
  issuer: 'Issued by',
  abstract: 'About',
  restricted: 'What a document of restricted circulation is about is not told here.',
  digest: 'SHA-256 of the file',
  headlines: {
    passed: 'The signatures are valid',
    failed: 'The signatures are not valid',
    indeterminate: 'This cannot be decided',
  },
  says: {
    passed: 'The people and bodies below signed it, and nothing has changed since they did.',
    failed: 'Do not rely on this document. The reasons stand below.',
    indeterminate:
      'What the signatures are worth cannot be said yet. What is missing stands below.',
  },
  recalled: 'The issuing body has taken this document back.',
  file: 'Verify a PDF',
  fileNote:
    'The file is verified in your browser and sent nowhere. You may go offline once this page is open.',
  choose: 'Choose a PDF',
  drop: 'or drop it here',
  judging: 'Verifying…',
  another: 'Verify another file',
  noSignature: 'This file bears no digital signature.',
  statusUnknown:
    'This file does not carry evidence of whether the certificates were revoked, and nobody is asked when a browser verifies alone. Look up the code printed on the document, or use the file with evidence added (level B-LT or above).',
  noAnchors:
    'The list of trusted authorities could not be loaded, so nothing can be said about who signed.',
  compare: {
    same: 'This is the file that was issued under this code.',
    raised:
      'This is the file that was issued under this code, with evidence about its signatures added.',
    begins:
      'It begins with the file that was issued under this code; something was added after it.',
    other: 'This is not the file that was issued under this code.',
  },
  signatures: 'Signatures',
  claimed: 'Signed, by the signer’s word,',
  proven: 'Proven to exist by',
  issuedBy: 'Certificate by',
  steps: 'Step by step',
}

/** The words of the public page. */
export const verifyWords = { vi, en }

/** They, in the reader's language. */
export const useVerifyWords = (): typeof vi => verifyWords[useLanguage()]
