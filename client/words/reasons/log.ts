/** Reasons of the proof of the journal, in both languages. */
export const logReasons = {
  'log.unwitnessed': {
    vi: 'Chưa nơi nào bên ngoài xác nhận nhật ký. Nếu kéo dài, hệ thống sẽ dừng đóng dấu; đề nghị báo quản trị viên kiểm tra kết nối.',
    en: 'Nobody outside has vouched for the journal for a while. If it goes on, sealing stops; ask the administrator to check the connection.',
  },
  'log.unwitnessed_too_long': {
    vi: 'Đã quá lâu không nơi nào bên ngoài xác nhận nhật ký, nên tạm dừng đóng dấu. Đề nghị báo quản trị viên kiểm tra kết nối; có xác nhận là đóng dấu lại được ngay.',
    en: 'Nobody outside has vouched for the journal for too long, so nothing is sealed. Ask the administrator to check the connection; sealing goes on as soon as somebody has.',
  },
  'log.not_your_role': {
    vi: 'Chỉ kiểm tra viên và quản trị viên xem được bằng chứng của nhật ký.',
    en: 'Only auditors and administrators may see the proof of the journal.',
  },
  'log.nothing_signed': {
    vi: 'Nhật ký chưa có bản chốt nào được ký.',
    en: 'No head of the journal is signed yet.',
  },
  'log.not_certified': {
    vi: 'Khóa P-256 của nhật ký chưa có chứng thư số.',
    en: 'Nobody has certified the P-256 key of the log.',
  },
  'log.none_closed': {
    vi: 'Nhật ký này không nối tiếp nhật ký nào đã khép lại.',
    en: 'This log goes on after no log that was closed.',
  },
  'log.no_such_tile': {
    vi: 'Phần này của nhật ký chưa có.',
    en: 'The journal has no such tile yet.',
  },
  'log.entry_too_long': {
    vi: 'Một dòng nhật ký quá dài để đọc theo cách này; hãy xem từng dòng.',
    en: 'A line of the journal is too long to be read this way; read the lines one by one.',
  },
  'log.too_many_questions': {
    vi: 'Hỏi quá nhiều lần trong một phút, vui lòng thử lại sau.',
    en: 'Too many questions in a minute; please try again later.',
  },
} as const
