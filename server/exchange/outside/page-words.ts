/** What the page says on which a recipient outside opens a link. */
export const pageWords = {
  vi: {
    title: 'Nhận văn bản',
    lead: 'Một cơ quan gửi cho bạn một văn bản đã ký số.',
    how: 'Nhập mã 8 chữ số mà cơ quan gửi đã báo cho bạn bằng cách khác (điện thoại, tin nhắn, giấy hẹn).',
    code: 'Mã nhận văn bản',
    open: 'Mở văn bản',
    once: 'Mã chỉ mở được một lần. Lần mở này được ghi lại để cơ quan gửi biết bạn đã nhận.',
    limits: 'Nhập sai 5 lần thì liên kết bị khóa; khi đó hãy liên hệ cơ quan gửi để nhận mã mới.',
    triesLeft: (count: number) => `Còn ${String(count)} lần thử.`,
    other: { name: 'English', language: 'en' },
  },
  en: {
    title: 'Receive a document',
    lead: 'A body of the province sends you a digitally signed document.',
    how: 'Enter the code of 8 digits that the body told you another way (by telephone, message or letter).',
    code: 'Your code',
    open: 'Open the document',
    once: 'The code opens it once. That you opened it is written down, so that the body knows you have it.',
    limits: 'After 5 wrong codes the link is locked; ask the body for a new one then.',
    triesLeft: (count: number) =>
      count === 1 ? 'One try is left.' : `${String(count)} tries are left.`,
    other: { name: 'Tiếng Việt', language: 'vi' },
  },
} as const

/** A language of the page. */
export type PageLanguage = keyof typeof pageWords
