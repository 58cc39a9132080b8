/** Why something about traces and proofs is refused, in both languages. */
export const oversightReasons = {
  'oversight.not_your_role': {
    vi: 'Việc này dành cho người làm công tác kiểm tra.',
    en: 'This is for auditors.',
  },
  'book.too_long': {
    vi: 'Sổ có quá nhiều dòng để in một lần. Hãy chọn từng tên loại văn bản rồi in.',
    en: 'The book has too many lines for one print. Choose one type of document and print that.',
  },
} as const
