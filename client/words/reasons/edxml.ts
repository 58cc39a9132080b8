/** Why a message between bodies (edXML) is not read or not written, in both languages. */
export const edxmlReasons = {
  'edxml.too_large': {
    vi: 'Gói tin lớn hơn mức cho phép. Đề nghị nơi gửi tách bớt tệp kèm theo rồi gửi lại.',
    en: 'The message is larger than allowed. Ask the sender to send fewer files at once.',
  },
  'edxml.too_many_attachments': {
    vi: 'Gói tin có quá nhiều tệp kèm theo. Đề nghị nơi gửi tách thành nhiều lần gửi.',
    en: 'The message has too many attachments. Ask the sender to send them in parts.',
  },
  'edxml.not_edxml': {
    vi: 'Tệp này không phải gói tin văn bản điện tử theo QCVN 102:2016.',
    en: 'This is no message of QCVN 102:2016.',
  },
  'edxml.structure_wrong': {
    vi: 'Gói tin có hai phần trùng tên nên không biết phần nào là đúng. Đề nghị nơi gửi gửi lại.',
    en: 'Two parts of the message have one name, so it is unclear which counts. Ask the sender to send it again.',
  },
  'edxml.field_missing': {
    vi: 'Gói tin thiếu thông tin bắt buộc: nơi gửi, mã văn bản hoặc văn bản được phản hồi.',
    en: 'The message lacks what it must say: its sender, its document or the document it answers.',
  },
  'edxml.business_type_unknown': {
    vi: 'Loại nghiệp vụ trong gói tin không phải gửi mới, thu hồi, cập nhật hay thay thế.',
    en: 'The message says neither that it is new nor that it recalls, updates or replaces.',
  },
  'edxml.status_unknown': {
    vi: 'Mã trạng thái trong gói tin không có trong quy chuẩn.',
    en: 'The status code of the message is none of the regulation.',
  },
  'edxml.text_not_writable': {
    vi: 'Nội dung có ký tự điều khiển không thể ghi vào gói tin. Hãy xóa ký tự đó rồi gửi lại.',
    en: 'The text holds a control character that a message cannot carry. Remove it and send again.',
  },
  'edxml.attachment_name_unsafe': {
    vi: 'Tên tệp kèm theo chứa đường dẫn hoặc ký tự không hợp lệ. Hãy đổi tên tệp rồi gửi lại.',
    en: 'The name of an attachment holds a path or signs that are not allowed. Rename it and send again.',
  },
} as const
