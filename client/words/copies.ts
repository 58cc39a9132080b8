/** What is said when a clerk copies a document. */
export const copyWords = {
  vi: {
    copy: 'Sao văn bản',
    way: 'Hình thức sao',
    ways: {
      'SY-paper': 'Sao y, in ra giấy',
      'TrS-paper': 'Trích sao, in ra giấy',
      'TrS-electronic': 'Trích sao điện tử, ký số của cơ quan',
    },
    excerpt: 'Nội dung trích sao',
    signer: 'Người ký bản sao',
    recipients: 'Nơi nhận bản sao (mỗi dòng một nơi)',
    make: 'Lấy số và sao',
    made: (reference: string) => `Đã sao: ${reference}`,
    forwarded: 'Bản gốc điện tử được chuyển tiếp nguyên vẹn; sao y chỉ để in ra giấy.',
    stamp: 'In dấu ĐẾN',
  },
  en: {
    copy: 'Copy',
    way: 'Form of copy',
    ways: {
      'SY-paper': 'True copy, printed on paper',
      'TrS-paper': 'Extract, printed on paper',
      'TrS-electronic': 'Electronic extract, signed by the body',
    },
    excerpt: 'Words of the extract',
    signer: 'Who signs the copy',
    recipients: 'Recipients of the copy (one a line)',
    make: 'Number and copy',
    made: (reference: string) => `Copied: ${reference}`,
    forwarded: 'An electronic original is forwarded as it is; a true copy is for paper only.',
    stamp: 'Print the stamp ĐẾN',
  },
}
