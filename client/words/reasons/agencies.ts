/** What sessions and the administration of bodies, posts and people answer when they refuse. */
export const agenciesReasons = {
  'session.not_signed_in': {
    vi: 'Phiên làm việc đã kết thúc. Vui lòng đăng nhập lại.',
    en: 'You are not signed in. Please sign in again.',
  },
  'session.idle': {
    vi: 'Phiên làm việc đã tự đóng vì lâu không thao tác. Vui lòng đăng nhập lại.',
    en: 'Your session ended because it was left alone. Please sign in again.',
  },
  'session.wrong_log_in_or_password': {
    vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Vui lòng kiểm tra và nhập lại.',
    en: 'The log-in or the password is not right. Please check and try again.',
  },
  'session.log_in_locked': {
    vi: 'Tài khoản tạm khóa 15 phút vì nhập sai mật khẩu 5 lần. Vui lòng thử lại sau.',
    en: 'After 5 wrong passwords this log-in is locked for 15 minutes. Please try again later.',
  },
  'session.too_many_failures': {
    vi: 'Có quá nhiều lần nhập sai mật khẩu từ mạng của đơn vị. Vui lòng thử lại sau 15 phút.',
    en: 'Too many wrong passwords came from your network. Please try again in 15 minutes.',
  },
  'session.no_post': {
    vi: 'Tài khoản chưa được giao chức vụ nào. Vui lòng liên hệ quản trị viên.',
    en: 'You hold no post at present. Please ask your administrator.',
  },
  'session.not_your_post': {
    vi: 'Đồng chí không giữ chức vụ này. Hãy chọn một chức vụ của mình.',
    en: 'You do not hold this post. Choose one of your own.',
  },
  'session.foreign_origin': {
    vi: 'Yêu cầu được gửi từ một trang khác nên không được thực hiện. Hãy thao tác trên trang này.',
    en: 'The request came from another site and was not carried out. Please work on this page.',
  },
  'agency.not_found': {
    vi: 'Không tìm thấy cơ quan. Hãy chọn lại trong danh bạ.',
    en: 'There is no such body. Choose one from the directory.',
  },
  'agency.not_your_role': {
    vi: 'Việc này dành cho quản trị viên.',
    en: 'Only an administrator may do this.',
  },
  'agency.not_below_yours': {
    vi: 'Đồng chí chỉ quản trị cơ quan mình và các cơ quan cấp dưới của cơ quan mình.',
    en: 'You administer your own body and the bodies below it only.',
  },
  'agency.code_taken': {
    vi: 'Mã định danh này đã dùng cho một cơ quan khác. Hãy nhập mã khác.',
    en: 'Another body has this code. Enter another one.',
  },
  'agency.code_of_another_system': {
    vi: 'Mã định danh không hợp với hệ thống: Đảng bắt đầu bằng A, Nhà nước B đến H hoặc K, Mặt trận và đoàn thể I hoặc J (ví dụ H90.01).',
    en: 'The code does not fit the system: the Party begins with A, the State with B to H or K, the Front with I or J (such as H90.01).',
  },
  'agency.profile_of_another_system': {
    vi: 'Quy tắc thể thức không thuộc hệ thống đã chọn. Hãy chọn lại quy tắc hoặc hệ thống.',
    en: 'The rules of layout belong to another system. Choose other rules or another system.',
  },
  'agency.districts_are_abolished': {
    vi: 'Từ ngày 01/7/2025 không còn cấp huyện. Hãy chọn cấp tỉnh hoặc cấp xã.',
    en: 'There are no districts since 1 July 2025. Choose the province or the commune.',
  },
  'agency.parent_not_in_force': {
    vi: 'Cơ quan cấp trên không còn hoặc chưa hoạt động vào ngày này. Hãy chọn cơ quan khác hoặc ngày khác.',
    en: 'The body above does not stand on this day. Choose another body or another day.',
  },
  'agency.not_in_force': {
    vi: 'Cơ quan không hoạt động vào ngày này. Hãy chọn ngày khác.',
    en: 'The body does not stand on this day. Choose another day.',
  },
  'agency.closed_already': {
    vi: 'Cơ quan đã kết thúc hoạt động hoặc đã có ngày kết thúc.',
    en: 'The body has ended, or its last day is set.',
  },
  'agency.ends_before_it_begins': {
    vi: 'Ngày kết thúc không được trước ngày bắt đầu hoạt động.',
    en: 'A body cannot end before it begins.',
  },
  'agency.no_such_successor': {
    vi: 'Không tìm thấy cơ quan kế thừa. Hãy chọn lại trong danh bạ.',
    en: 'There is no such successor. Choose one from the directory.',
  },
  'agency.succeeds_itself': {
    vi: 'Cơ quan không thể tự kế thừa. Hãy chọn cơ quan khác.',
    en: 'A body cannot succeed itself. Choose another one.',
  },
  'agency.successor_not_in_force': {
    vi: 'Cơ quan kế thừa phải đang hoạt động vào ngày tiếp theo. Hãy chọn cơ quan khác hoặc ngày khác.',
    en: 'The successor must stand on the following day. Choose another body or another day.',
  },
  'agency.posts_are_held': {
    vi: 'Còn người giữ chức vụ sau ngày này. Hãy miễn nhiệm trước khi kết thúc cơ quan.',
    en: 'Posts are held beyond this day. Relieve their holders first.',
  },
  'agency.bodies_below': {
    vi: 'Còn cơ quan cấp dưới hoạt động sau ngày này. Hãy kết thúc các cơ quan đó trước.',
    en: 'Bodies below this one stand beyond the day. End them first.',
  },
  'unit.code_taken': {
    vi: 'Ký hiệu đơn vị này đã có trong cơ quan. Hãy nhập ký hiệu khác.',
    en: 'Another unit of this body has this code. Enter another one.',
  },
  'unit.not_found': {
    vi: 'Không tìm thấy đơn vị trong cơ quan này. Hãy chọn lại.',
    en: 'This body has no such unit. Choose another one.',
  },
  'post.not_found': {
    vi: 'Không tìm thấy chức vụ. Hãy chọn lại.',
    en: 'There is no such post. Choose another one.',
  },
  'post.held_from_a_later_day': {
    vi: 'Đã có người giữ chức vụ từ ngày này hoặc sau đó. Hãy chọn ngày muộn hơn.',
    en: 'Somebody holds the post from this day on or later. Choose a later day.',
  },
  'post.held_by_them_already': {
    vi: 'Người này đang giữ chức vụ đó.',
    en: 'This person holds the post already.',
  },
  'post.held_by_nobody': {
    vi: 'Chức vụ hiện không có người giữ, hoặc đã có ngày thôi giữ.',
    en: 'Nobody holds the post, or the last day of its holder is set.',
  },
  'post.ends_before_it_begins': {
    vi: 'Ngày thôi giữ không được trước ngày bắt đầu giữ chức vụ.',
    en: 'A holding cannot end before it begins.',
  },
  'person.not_found': {
    vi: 'Không tìm thấy người này. Hãy tìm lại theo họ tên hoặc tên đăng nhập.',
    en: 'There is no such person. Search again by name or log-in.',
  },
  'person.log_in_taken': {
    vi: 'Tên đăng nhập đã có người dùng. Hãy chọn tên khác.',
    en: 'Somebody has this log-in. Choose another one.',
  },
  'person.wrong_password': {
    vi: 'Mật khẩu hiện tại chưa đúng. Vui lòng nhập lại.',
    en: 'The present password is not right. Please enter it again.',
  },
  'person.same_password': {
    vi: 'Mật khẩu mới phải khác mật khẩu hiện tại.',
    en: 'The new password must differ from the present one.',
  },
  'installation.set_up_already': {
    vi: 'Hệ thống đã được thiết lập. Hãy đăng nhập bằng tài khoản quản trị viên.',
    en: 'The installation is set up already. Sign in as its administrator.',
  },
  'person.password_too_short': {
    vi: 'Mật khẩu phải có ít nhất 14 ký tự.',
    en: 'A password has at least 14 characters.',
  },
  'person.password_too_simple': {
    vi: 'Mật khẩu phải có chữ thường, chữ hoa, chữ số và ký tự đặc biệt.',
    en: 'A password has small letters, capitals, digits and other characters.',
  },
} as const
