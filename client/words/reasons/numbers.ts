/** What a proof of numbers finds wrong, in both languages. */
export const numbersReasons = {
  'series.gap': {
    vi: 'Số này không có trong sổ, không hủy và không giữ.',
    en: 'This number is neither in the book nor voided nor kept back.',
  },
  'series.beyond_its_counter': {
    vi: 'Sổ có số lớn hơn số cuối đã cấp.',
    en: 'The book has a number beyond the last one given.',
  },
  'series.void_number_borne': {
    vi: 'Số đã hủy nhưng vẫn có văn bản mang số.',
    en: 'A document bears this number although it is void.',
  },
  'series.voided_without_reason': {
    vi: 'Văn bản đã hủy cùng số nhưng sổ không ghi lý do.',
    en: 'The document was voided with its number, but the book says no reason.',
  },
  'series.without_document': {
    vi: 'Dòng trong sổ không có văn bản.',
    en: 'The line of the book has no document.',
  },
  'series.other_on_document': {
    vi: 'Số trên văn bản khác số trong sổ.',
    en: 'The document bears another number than the book says.',
  },
  'series.not_in_journal': {
    vi: 'Nhật ký không ghi việc cấp số này.',
    en: 'The journal knows nothing of this number being given.',
  },
  'series.symbol_twice': {
    vi: 'Hai văn bản cùng số và ký hiệu trong một kỳ.',
    en: 'Two documents have the same number and symbol in one period.',
  },
  'series.document_not_in_book': {
    vi: 'Văn bản mang số nhưng không có trong sổ.',
    en: 'A document bears this number, but no book has it.',
  },
  'series.journal_not_in_book': {
    vi: 'Nhật ký ghi đã cấp số nhưng sổ không có dòng.',
    en: 'The journal says that it was given, but no book has it.',
  },
} as const
