/** What the keepers of books are refused, in words that say what to do. */
export const registersReasons = {
  'register.not_your_role': {
    vi: 'Sổ đăng ký do văn thư của cơ quan giữ.',
    en: 'The books are kept by the clerk of the body.',
  },
  'register.day_to_come': {
    vi: 'Ngày này chưa tới. Hãy kiểm tra lại ngày trên văn bản.',
    en: 'That day is still to come. Check the date on the document.',
  },
  'register.day_is_past': {
    vi: 'Sổ chỉ mở được từ hôm nay trở đi. Hãy chọn lại ngày mở sổ.',
    en: 'A book opens today at the earliest. Choose another day.',
  },
  'register.nothing_of_its_own': {
    vi: 'Sổ riêng phải dành cho một số tên loại hoặc cho một hội đồng, ban, tổ. Hãy chọn ít nhất một.',
    en: 'A further book is for some types or for a council. Choose at least one.',
  },
  'register.unknown_type': {
    vi: 'Có tên loại văn bản mà cơ quan không dùng. Hãy chọn lại trong danh sách.',
    en: 'One of these types is not used by your body. Choose from the list.',
  },
  'register.unit_not_of_this_body': {
    vi: 'Đơn vị này không thuộc cơ quan của đồng chí. Hãy chọn lại.',
    en: 'This unit is not of your body. Choose another.',
  },
  'register.symbol_of_no_council': {
    vi: 'Ký hiệu riêng chỉ dành cho hội đồng, ban, tổ. Hãy chọn đơn vị, hoặc bỏ trống ký hiệu.',
    en: 'A symbol of its own is for a council only. Choose its unit, or leave the symbol empty.',
  },
  'register.name_is_taken': {
    vi: 'Cơ quan đã có sổ mang tên này. Hãy đặt tên khác.',
    en: 'Your body has a book of this name. Choose another name.',
  },
  'register.has_a_book_already': {
    vi: 'Đã có sổ riêng cho tên loại hoặc đơn vị này.',
    en: 'There is a book for these types or this unit already.',
  },
  'register.numbers_would_repeat': {
    vi: 'Tên loại này đã có số trong năm của sổ chung; mở sổ riêng lúc này sẽ làm trùng số. Hãy mở từ đầu năm sau.',
    en: 'These types have numbers in the general book this year; a new series would repeat them. Open the book at the turn of the year.',
  },
  'register.not_for_what_goes_out': {
    vi: 'Sổ này không dành cho văn bản đi. Hãy chọn sổ văn bản đi.',
    en: 'This book is not for outgoing documents. Choose one that is.',
  },
  'register.not_for_this_type': {
    vi: 'Loại văn bản này được vào một sổ khác của cơ quan. Hãy chọn đúng sổ.',
    en: 'This type of document goes into another book of your body. Choose that one.',
  },
  'register.period_not_kept_here': {
    vi: 'Sổ của năm hoặc nhiệm kỳ đó chưa được mở ở đây nên không có số tiếp theo. Hãy kiểm tra ngày ban hành.',
    en: 'The book of that year or term was never kept here and has no next number. Check the day of issue.',
  },
  'number.not_given_yet': {
    vi: 'Số này chưa được cấp trong sổ. Hãy lấy số tiếp theo, hoặc giữ số trước.',
    en: 'This number has not been given yet. Take the next one, or keep numbers back first.',
  },
  'number.is_void': {
    vi: 'Số này đã hủy, không dùng lại được.',
    en: 'This number is void and is never used again.',
  },
  'number.is_in_use': {
    vi: 'Số này đã cấp cho một văn bản trong sổ.',
    en: 'A document in the book bears this number.',
  },
  'number.not_kept_back': {
    vi: 'Số này không nằm trong số đã giữ hoặc số đã dùng trên giấy.',
    en: 'This number was neither kept back nor used on paper.',
  },
  'number.term_is_over': {
    vi: 'Số giữ đã hết hạn trước ngày của văn bản. Hãy hủy số giữ và lấy số tiếp theo.',
    en: 'The number was kept back for an earlier day only. Void it and take the next one.',
  },
  'number.is_issued': {
    vi: 'Văn bản đã ban hành. Hãy thu hồi văn bản thay vì hủy số.',
    en: 'The document is issued. Recall it instead of voiding its number.',
  },
  'number.not_to_void_now': {
    vi: 'Văn bản đang ở tay người khác hoặc chưa có số, nên chưa hủy số được.',
    en: 'The document is in other hands or has no number yet, so there is nothing to void.',
  },
  'number.came_over': {
    vi: 'Văn bản đến qua Hệ thống. Hãy xử lý hoặc trả lại bên gửi, không hủy số đến.',
    en: 'It came over the System. Handle it or send it back; its arrival number stays.',
  },
  'number.not_in_book': {
    vi: 'Không tìm thấy số này trong sổ.',
    en: 'No book has this number.',
  },
  'reservation.not_longer': {
    vi: 'Ngày gia hạn phải sau hạn giữ hiện nay.',
    en: 'The new term must end after the present one.',
  },
  'series.has_begun': {
    vi: 'Dãy số này đã cấp số trên Hệ thống, không đổi số bắt đầu được nữa.',
    en: 'Numbers of this series have been given here; its start can no longer change.',
  },
  'reservation.term_is_past': {
    vi: 'Hạn giữ số đã qua. Hãy chọn từ hôm nay trở đi.',
    en: 'The term has passed. Choose today or later.',
  },
  'envelope.nowhere_to': {
    vi: 'Chưa có nơi nhận bì. Hãy ghi ít nhất một nơi nhận.',
    en: 'Nobody is named to receive an envelope. Name at least one.',
  },
  'envelope.no_reference': {
    vi: 'Hãy ghi số, ký hiệu trên bì.',
    en: 'Write the number and symbol on the envelope.',
  },
  'lending.not_found': {
    vi: 'Không tìm thấy lần sử dụng bản lưu này.',
    en: 'There is no such use of a kept copy.',
  },
  'lending.is_back': {
    vi: 'Bản lưu này đã được trả.',
    en: 'This kept copy is back already.',
  },
  'lending.back_before_lent': {
    vi: 'Ngày trả không thể trước ngày sử dụng.',
    en: 'It cannot come back before it was lent.',
  },
} as const
