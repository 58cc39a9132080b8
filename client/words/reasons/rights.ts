/** What is refused where rights on documents and work files are changed, in words that say what to do. */
export const rightsReasons = {
  'rights.not_your_role': {
    vi: 'Chỉ văn thư, trưởng đơn vị hoặc lãnh đạo của cơ quan giữ văn bản được thay đổi quyền xem.',
    en: 'Only a clerk, unit head or leader of the body that holds it may change who sees it.',
  },
  'rights.is_a_draft': {
    vi: 'Dự thảo chưa trình thì chưa chia sẻ được. Hãy trình trước.',
    en: 'A draft is not shared. Submit it first.',
  },
  'rights.body_not_in_force': {
    vi: 'Cơ quan nhận chia sẻ không còn hoặc chưa hoạt động. Hãy chọn cơ quan khác.',
    en: 'That body is not in force today. Choose another.',
  },
  'rights.not_in_that_body': {
    vi: 'Đơn vị hoặc chức vụ đã chọn không thuộc cơ quan nhận. Hãy chọn lại.',
    en: 'That unit or post is not of the body you chose. Choose again.',
  },
  'rights.seen_here_already': {
    vi: 'Cơ quan mình đã xem được. Nếu đã thu hẹp quyền xem, hãy chọn đúng đơn vị hoặc chức vụ.',
    en: 'Your own body sees it already. If it was narrowed, name a unit or post.',
  },
  'rights.internal_only': {
    vi: 'Văn bản “Lưu hành nội bộ” không chia sẻ ra ngoài cơ quan.',
    en: 'What circulates internally only is not shared with other bodies.',
  },
  'rights.term_is_over': {
    vi: 'Thời hạn chia sẻ đã qua. Hãy chọn ngày từ hôm nay trở đi.',
    en: 'That term is over already. Choose today or a later day.',
  },
  'rights.term_too_long': {
    vi: 'Mỗi lần chỉ chia sẻ tối đa 366 ngày. Hãy chọn ngày sớm hơn; khi cần thì chia sẻ tiếp.',
    en: 'Share for 366 days at most; share again when the time comes.',
  },
  'rights.ended_already': {
    vi: 'Việc chia sẻ này đã được chấm dứt.',
    en: 'This sharing has been ended already.',
  },
  'rights.narrowed_already': {
    vi: 'Quyền xem văn bản đã được thu hẹp.',
    en: 'The document is narrowed to those concerned already.',
  },
  'rights.not_narrowed': {
    vi: 'Cả cơ quan đang xem được văn bản này; không có gì để mở lại.',
    en: 'The whole body sees it already.',
  },
  'rights.not_competent': {
    vi: 'Chỉ lãnh đạo cơ quan được xác nhận hoặc hoàn tác thay đổi quyền.',
    en: 'Only a leader of the body confirms or undoes a changed right.',
  },
  'rights.judged_already': {
    vi: 'Thay đổi này đã có người xác nhận hoặc hoàn tác.',
    en: 'This change has been judged already.',
  },
  'rights.your_own_change': {
    vi: 'Không tự xác nhận thay đổi do chính mình làm. Hãy nhờ lãnh đạo khác.',
    en: 'Nobody judges their own change. Ask another leader.',
  },
  'oversight.own_system': {
    vi: 'Kiểm tra viên đã xem được văn bản của hệ thống mình; không cần cấp thêm.',
    en: 'Auditors read their own system anyway; nothing needs to be granted.',
  },
  'oversight.ends_before_it_begins': {
    vi: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
    en: 'It must not end before it begins.',
  },
  'oversight.not_found': {
    vi: 'Không tìm thấy quyền kiểm tra này, hoặc đã hết hạn.',
    en: 'There is no such oversight, or its term is over.',
  },
  'share.not_found': {
    vi: 'Không tìm thấy lần chia sẻ này.',
    en: 'There is no such sharing.',
  },
  'right.not_found': {
    vi: 'Không tìm thấy thay đổi quyền này.',
    en: 'There is no such changed right.',
  },
} as const
