import { useLanguage } from '../../words/index.ts'

const vi = {
  names: { signer: 'Chữ ký', number: 'Số', date: 'Ngày tháng', seal: 'Dấu' },
  at: (page: number, left: number, bottom: number) =>
    `trang ${String(page)}, cách mép trái ${String(left)} mm, mép dưới ${String(bottom)} mm`,
  how: 'Phím mũi tên: 1 mm; kèm Shift: 10 mm; Page Up, Page Down: sang trang khác. Hoặc kéo bằng chuột.',
  fixed: 'Vị trí do mẫu trình bày định sẵn.',
  moved: 'Đã dời chỗ',
  back: 'Về chỗ cũ',
}

const en: typeof vi = {
  names: { signer: 'Signature', number: 'Number', date: 'Date', seal: 'Seal' },
  at: (page, left, bottom) =>
    `page ${String(page)}, ${String(left)} mm from the left, ${String(bottom)} mm from the foot`,
  how: 'Arrow keys: 1 mm; with Shift: 10 mm; Page Up, Page Down: another page. Or drag it.',
  fixed: 'The template sets this place.',
  moved: 'Moved',
  back: 'Put back',
}

/** The words of the places on a page where signature, number and date will stand. */
export const placeWords = { vi, en }

/** They, in the person's language. */
export const usePlaceWords = (): typeof vi => placeWords[useLanguage()]
