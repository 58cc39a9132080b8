/** What is said of a document’s way between installations. */
const vi = {
  title: 'Quá trình gửi, nhận giữa các hệ thống',
  lead: 'Bên trái là ghi nhận của hệ thống này (các dòng nhật ký). Bên phải là ghi nhận của hệ thống khác (gói tin và biên nhận do nơi đó ký), được kiểm tra lại mỗi lần mở.',
  ours: 'Hệ thống này',
  theirs: 'Hệ thống khác',
  filter: 'Xem',
  everything: 'Mọi bước',
  kinds: {
    line: 'Dòng nhật ký',
    receipt: 'Biên nhận',
    document: 'Văn bản gửi đến',
    status: 'Trạng thái',
    amendment: 'Đề nghị hoặc trả lời thu hồi, cập nhật',
    countersignature: 'Ký xác nhận nhật ký của hệ thống này',
  },
  answers: {
    document: 'cho văn bản đã gửi',
    status: 'cho trạng thái đã báo',
    amendment: 'cho đề nghị hoặc trả lời đã gửi',
  },
  codes: { '15': 'Đồng ý', '16': 'Không đồng ý' },
  signatures: {
    valid: 'nơi đó ký, chữ ký đúng',
    doubtful: 'chữ ký không kiểm chứng được',
    large: 'tệp lớn, hãy kiểm chứng bằng gói chứng cứ',
    gone: 'nội dung đã hủy, chỉ còn mã băm',
  },
  entered: 'ghi ở dòng',
  notEntered: 'không dòng nhật ký nào ghi',
  claimed: 'theo giờ nơi đó',
  head: (size: string) => `${size} dòng đầu`,
  broken: 'dòng không khớp với chuỗi',
}

const en: typeof vi = {
  title: 'Its way between installations',
  lead: 'On the left is our own word, the lines of our journal; on the right that of the others, the messages and receipts they signed, judged anew whenever this is opened.',
  ours: 'This installation',
  theirs: 'Others',
  filter: 'Show',
  everything: 'Every step',
  kinds: {
    line: 'Journal line',
    receipt: 'Receipt',
    document: 'Document that came',
    status: 'Status',
    amendment: 'Recall or update, or the answer to one',
    countersignature: 'Countersigned our journal',
  },
  answers: {
    document: 'for the document we sent',
    status: 'for the status we told',
    amendment: 'for our request or answer',
  },
  codes: { '15': 'Agreed', '16': 'Refused' },
  signatures: {
    valid: 'signed by them, the signature holds',
    doubtful: 'signature not proved',
    large: 'large; verify it in the evidence bundle',
    gone: 'content destroyed, only the hash is left',
  },
  entered: 'entered in line',
  notEntered: 'no journal line names it',
  claimed: 'their clock',
  head: (size: string) => `its first ${size} lines`,
  broken: 'the line does not fit its chain',
}

/** They, by language. */
export const crossingWords = { vi, en }
