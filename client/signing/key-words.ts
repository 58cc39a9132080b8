import { useLanguage } from '../words/index.ts'

const vi = {
  choose: 'Ký bằng',
  kinds: {
    file: 'Tệp khóa trên máy này',
    remote: 'Ký số từ xa',
    committee: 'Phần mềm ký số của Ban Cơ yếu Chính phủ',
  },
  notes: {
    file: 'Khóa được mở và dùng ngay trong trình duyệt này, không gửi đi đâu; đóng trang là quên.',
    remote:
      'Khóa nằm ở dịch vụ ký số từ xa. Mã PIN và mã dùng một lần chỉ chuyển qua để cho phép từng chữ ký, không được lưu.',
    committee:
      'Văn bản được chuyển cho phần mềm trên máy này ký bằng thiết bị của bạn; tệp nhận về được kiểm tra trước khi công nhận.',
  },
  account: 'Tài khoản ký số từ xa',
  findKeys: 'Tìm khóa',
  key: 'Khóa',
  noKeys: 'Tài khoản này không có khóa nào còn hiệu lực.',
  pin: 'Mã PIN của khóa',
  oneTime: 'Mã dùng một lần',
  oneTimeTitle: 'Cho phép ký',
  oneTimeNote: (name: string) =>
    `Dịch vụ ký số từ xa cần mã dùng một lần cho chữ ký này (${name}).`,
  allow: 'Cho phép',
  submits: { remote: 'Dùng khóa này', committee: 'Kết nối phần mềm' },
  client: 'phần mềm của Ban Cơ yếu',
}

const en: typeof vi = {
  choose: 'Sign with',
  kinds: {
    file: 'A key file on this computer',
    remote: 'Remote signing',
    committee: 'The Government Cipher Committee’s client',
  },
  notes: {
    file: 'The key is opened and used in this browser and sent nowhere; closing the page forgets it.',
    remote:
      'The key lies at the remote signing service. PIN and one-time password only pass through to allow each signature, and are not kept.',
    committee:
      'The document is handed to the client on this computer, which signs with your token; what comes back is checked before it counts.',
  },
  account: 'Account at the remote signing service',
  findKeys: 'Find keys',
  key: 'Key',
  noKeys: 'This account has no key in force.',
  pin: 'PIN of the key',
  oneTime: 'One-time password',
  oneTimeTitle: 'Allow the signature',
  oneTimeNote: (name) =>
    `The remote signing service wants a one-time password for this signature (${name}).`,
  allow: 'Allow',
  submits: { remote: 'Use this key', committee: 'Connect the client' },
  client: 'the Cipher Committee’s client',
}

/** The words about kinds of key. */
export const keyWords = { vi, en }

/** They, in the reader's language. */
export const useKeyWords = (): typeof vi => keyWords[useLanguage()]
