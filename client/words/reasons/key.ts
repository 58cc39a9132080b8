/** What may go wrong with one's own key in the browser, before anything is sent. */
export const keyReasons = {
  'key.insecure_page': {
    vi: 'Trình duyệt chỉ cho ký số trên trang HTTPS hoặc ngay trên máy chủ này. Hãy mở bàn làm việc bằng địa chỉ https://.',
    en: 'The browser signs only on a page that came by HTTPS or from this computer. Open the desk by its https:// address.',
  },
  'key.does_not_sign': {
    vi: 'Khóa này không ký được. Chưa có gì được ký; hãy thử tệp khóa khác.',
    en: 'This key does not sign. Nothing was signed; try another key file.',
  },
  'key.other_bytes': {
    vi: 'Tệp nhận được để ký không đúng với bản đã xem hoặc mã băm đã báo. Chưa có gì được ký; hãy báo quản trị.',
    en: 'The file received for signing is not the version that was read, or does not fit the digest told. Nothing was signed; tell the administrator.',
  },
} as const
