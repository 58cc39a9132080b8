import { useLanguage } from '../../words/index.ts'

const vi = {
  open: 'Ký nhiều văn bản',
  list: 'Các văn bản trong lượt ký',
  title: 'Ký nhiều văn bản trong một lượt',
  note: 'Từng văn bản được ký và kiểm tra riêng, theo thứ tự này. Văn bản nào không ký được thì ghi rõ lý do, các văn bản khác vẫn tiếp tục.',
  read: (count: number) => `Đã xem đến trang cuối (${String(count)})`,
  unread: (count: number) => `Chưa xem đến trang cuối (${String(count)})`,
  noneRead: 'Chưa có văn bản nào được xem đến trang cuối.',
  knowingly: 'Tôi biết mình chưa xem đến trang cuối, vẫn chọn ký',
  notKnowingly:
    'Chưa xem đến trang cuối. Hãy xem hết, hoặc đánh dấu phía trên rằng bạn vẫn chọn ký.',
  knowinglyNote:
    'Bạn chịu trách nhiệm về nội dung đã ký. Nhật ký ghi rõ những văn bản này được ký khi chưa xem đến trang cuối.',
  sign: (count: number) => `Ký ${String(count)} văn bản`,
  signUnread: (count: number, unread: number) =>
    `Ký ${String(count)} văn bản, ${String(unread)} chưa xem hết`,
  nothingChosen: 'Hãy chọn ít nhất một văn bản.',
  continue: (count: number) => `Ký tiếp ${String(count)} văn bản`,
  stop: 'Dừng sau văn bản này',
  stopping: 'Đang dừng…',
  leave: 'Để sau',
  again: 'Thử lại',
  ask: 'Hỏi lại máy chủ',
  look: 'Mở xem',
  progress: 'Tiến độ ký',
  signed: (count: number) => `Đã ký ${String(count)}`,
  failed: (count: number) => `không ký được ${String(count)}`,
  unknown: (count: number) => `chưa rõ ${String(count)}`,
  left: (count: number) => `còn ${String(count)}`,
  states: {
    waiting: 'Chờ ký',
    running: 'Đang ký…',
    signed: 'Đã ký',
    failed: 'Không ký được',
    unknown: 'Chưa rõ',
  },
  unknownNote: 'Không nhận được trả lời nên chưa rõ đã ký hay chưa. Hãy hỏi lại máy chủ.',
  noVerdict: 'Máy chủ báo đã ký; chưa đọc được kết quả kiểm tra.',
  knowinglyMark: 'Ký khi chưa xem hết',
  brokenOff: (count: number) => `Lượt ký ${String(count)} văn bản còn dở.`,
  takeUp: 'Tiếp tục',
  drop: 'Bỏ',
  document: (id: number) => `Văn bản ${String(id)}`,
}

const en: typeof vi = {
  open: 'Sign several',
  list: 'Documents of the sitting',
  title: 'Sign several documents in one sitting',
  note: 'Each document is signed and verified by itself, in this order. What cannot be signed says why, and the others go on.',
  read: (count) => `Read to the last page (${String(count)})`,
  unread: (count) => `Not read to the last page (${String(count)})`,
  noneRead: 'None has been read to its last page yet.',
  knowingly: 'I know that I have not read these to the last page, and choose to sign',
  notKnowingly:
    'Not read to the last page. Read it, or tick above that you choose to sign all the same.',
  knowinglyNote:
    'You answer for what you sign. The journal records that these were signed without being read to the last page.',
  sign: (count) => `Sign ${String(count)}`,
  signUnread: (count, unread) => `Sign ${String(count)}, ${String(unread)} of them unread`,
  nothingChosen: 'Choose one document at least.',
  continue: (count) => `Go on with ${String(count)}`,
  stop: 'Stop after this one',
  stopping: 'Stopping…',
  leave: 'Later',
  again: 'Try again',
  ask: 'Ask the server again',
  look: 'Open',
  progress: 'Progress of signing',
  signed: (count) => `${String(count)} signed`,
  failed: (count) => `${String(count)} not signed`,
  unknown: (count) => `${String(count)} not known`,
  left: (count) => `${String(count)} to go`,
  states: {
    waiting: 'Waiting',
    running: 'Signing…',
    signed: 'Signed',
    failed: 'Not signed',
    unknown: 'Not known',
  },
  unknownNote: 'No answer came, so it is not known whether this is signed. Ask the server again.',
  noVerdict: 'The server says it is signed; its verdict has not been read yet.',
  knowinglyMark: 'Signed without reading to the end',
  brokenOff: (count) => `A sitting of ${String(count)} documents broke off.`,
  takeUp: 'Go on',
  drop: 'Drop',
  document: (id) => `Document ${String(id)}`,
}

/** The words of a sitting in which several documents are signed. */
export const batchWords = { vi, en }

/** They, in the person's language. */
export const useBatchWords = (): typeof vi => batchWords[useLanguage()]
