/** The words of the exchange between installations. */
export const partnerWords = {
  vi: {
    carriers: { https: 'liên thông https', axis: 'trục liên thông', folder: 'gói mang tay' },
    states: {
      waiting: 'chờ đóng gói',
      ready: 'chờ gửi',
      answered: 'đã có biên nhận',
      refused: 'hệ thống nhận từ chối',
    },
    attempts: (count: number) => `đã thử ${String(count)} lần`,
    nextTry: (at: string) => `thử lại lúc ${at}`,
    resend: 'Sửa và gửi lại',
    resent: 'Gửi lại',
    receipts: 'Biên nhận',
    noReceipts: 'Chưa có biên nhận.',
    given: 'đã cấp',
    taken: 'đã nhận',
    save: 'Tải về',
  },
  en: {
    carriers: { https: 'by https', axis: 'by the axis', folder: 'carried by hand' },
    states: {
      waiting: 'to be sealed',
      ready: 'to be sent',
      answered: 'receipt is here',
      refused: 'refused by the installation',
    },
    attempts: (count: number) => `${String(count)} tries`,
    nextTry: (at: string) => `next try ${at}`,
    resend: 'Correct and send again',
    resent: 'Sent again',
    receipts: 'Receipts',
    noReceipts: 'There is no receipt yet.',
    given: 'given',
    taken: 'taken',
    save: 'Download',
  },
}
