/** What saved searches answer when they refuse. */
export const searchReasons = {
  'search.not_found': {
    vi: 'Không tìm thấy mục tìm kiếm đã lưu. Hãy tải lại trang.',
    en: 'There is no such saved search. Load the page again.',
  },
  'search.name_taken': {
    vi: 'Đồng chí đã lưu một mục tìm kiếm có tên này. Hãy đặt tên khác.',
    en: 'You have kept a search under this name already. Choose another one.',
  },
  'search.too_many': {
    vi: 'Đã lưu đủ 50 mục tìm kiếm. Hãy bỏ bớt mục không dùng nữa.',
    en: 'Fifty searches are kept already. Forget one that you no longer use.',
  },
} as const
