import type { BookKind } from './contract.ts'

/** A column of a book: its name on the form, what stands in it, and how much of the page's width it takes. */
export interface Column {
  vi: string
  en: string
  holds: 'text' | 'number' | 'day'
  /** In parts of the page's width. */
  width: number
}

const column = (
  [vi, en]: readonly [string, string],
  width: number,
  holds: Column['holds'] = 'text',
): Column => ({ vi, en, holds, width })

const symbol = ['Số, ký hiệu', 'Number, symbol'] as const
const day = ['Ngày tháng', 'Date'] as const
const abstract = ['Tên loại và trích yếu nội dung', 'Type and abstract'] as const
const receiver = ['Đơn vị, người nhận', 'Unit, person receiving'] as const
const movedOn = ['Ngày chuyển', 'Passed on'] as const
const receipt = ['Ký nhận', 'Receipt'] as const
const remark = ['Ghi chú', 'Remarks'] as const

const outgoing = [
  column(symbol, 27),
  column(day, 20, 'day'),
  column(abstract, 62),
  column(['Người ký', 'Signed by'], 27),
  column(['Nơi nhận văn bản', 'Recipients'], 42),
  column(['Đơn vị, người nhận bản lưu', 'Keeper of the kept copy'], 25),
  column(['Số lượng bản', 'Copies'], 13, 'number'),
  column(movedOn, 20, 'day'),
  column(receipt, 24),
  column(remark, 25),
]

/** The columns of each book, in their order. Source: Nghị định 30/2020/NĐ-CP, Phụ lục IV. */
export const bookColumns: Readonly<Record<BookKind, readonly Column[]>> = {
  outgoing,
  copies: outgoing,
  incoming: [
    column(['Ngày đến', 'Arrived'], 20, 'day'),
    column(['Số đến', 'Arrival number'], 13, 'number'),
    column(['Tác giả', 'Issuer'], 36),
    column(symbol, 28),
    column(day, 20, 'day'),
    column(abstract, 62),
    column(receiver, 36),
    column(movedOn, 20, 'day'),
    column(receipt, 26),
    column(remark, 24),
  ],
  'follow-up': [
    column(['Số đến', 'Arrival number'], 15, 'number'),
    column(['Tên loại, số và ký hiệu, ngày tháng, tác giả văn bản', 'Document'], 80),
    column(receiver, 50),
    column(['Thời hạn giải quyết', 'Due'], 22, 'day'),
    column(['Tiến độ giải quyết', 'Progress'], 46),
    column(['Số, ký hiệu văn bản trả lời', 'Answer'], 34),
    column(remark, 38),
  ],
  post: [
    column(movedOn, 24, 'day'),
    column(['Số, ký hiệu văn bản', 'Number, symbol'], 50),
    column(['Nơi nhận văn bản', 'Recipient'], 85),
    column(['Số lượng bì', 'Envelopes'], 20, 'number'),
    column(['Ký nhận và dấu bưu điện', 'Receipt and postmark'], 55),
    column(remark, 51),
  ],
  'kept-copies': [
    column(day, 22, 'day'),
    column(['Họ và tên người sử dụng', 'User'], 36),
    column(['Số, ký hiệu, ngày tháng văn bản', 'Number, symbol and date'], 38),
    column(abstract, 62),
    column(['Số và ký hiệu hồ sơ', 'Work file'], 26),
    column(receipt, 24),
    column(['Ngày trả', 'Returned'], 21, 'day'),
    column(['Người cho phép sử dụng', 'Allowed by'], 32),
    column(remark, 24),
  ],
}

/** The name of each book on its form. */
export const bookNames: Readonly<Record<BookKind, string>> = {
  outgoing: 'Sổ đăng ký văn bản đi',
  incoming: 'Sổ đăng ký văn bản đến',
  'follow-up': 'Sổ theo dõi giải quyết văn bản đến',
  post: 'Sổ gửi văn bản đi bưu điện',
  'kept-copies': 'Sổ sử dụng bản lưu',
  copies: 'Sổ đăng ký bản sao',
}
