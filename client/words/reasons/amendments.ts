/** Why a recall, an update, a replacement or an answer to one is refused, in both languages. */
export const amendmentReasons = {
  'amendment.not_found': {
    vi: 'Không tìm thấy đề nghị này của bên gửi.',
    en: 'There is no such request of the sender.',
  },
  'amendment.waits_already': {
    vi: 'Đã có một đề nghị đang chờ nơi nhận trả lời. Hãy đợi trả lời rồi đề nghị tiếp.',
    en: 'A request waits for the recipient already. Ask again once it is answered.',
  },
  'amendment.answered_already': {
    vi: 'Đề nghị này đã được trả lời.',
    en: 'This request has been answered already.',
  },
  'amendment.set_aside': {
    vi: 'Bên gửi đã gửi đề nghị khác thay cho đề nghị này; hãy trả lời đề nghị mới.',
    en: 'The sender has asked anew in the place of this request; answer the new one.',
  },
  'amendment.completed_already': {
    vi: 'Nơi nhận đã giải quyết xong văn bản nên không cập nhật được nữa; có thể thu hồi hoặc thay thế.',
    en: 'The recipient has completed the document, so it is not updated any more; it can be recalled or replaced.',
  },
  'amendment.not_yours_to_answer': {
    vi: 'Việc trả lời bên gửi do văn thư hoặc lãnh đạo cơ quan nhận thực hiện.',
    en: 'The clerk or a leader of the recipient answers the sender.',
  },
  'amendment.changes_nothing': {
    vi: 'Chưa có gì thay đổi. Hãy sửa nội dung, chọn tệp mới hoặc thay đổi nơi nhận.',
    en: 'Nothing is changed. Correct the content, choose a new file or change the recipients.',
  },
  'amendment.not_issued': {
    vi: 'Chỉ văn bản đã ban hành mới được cập nhật, thay thế tại nơi nhận.',
    en: 'Only an issued document is updated or replaced at its recipients.',
  },
  'amendment.recipient_already': {
    vi: 'Trong số cơ quan thêm vào có cơ quan đã được gửi văn bản này.',
    en: 'One of the bodies to be added was sent this document already.',
  },
  'amendment.replaces_itself': {
    vi: 'Văn bản không thể thay thế chính nó.',
    en: 'A document cannot replace itself.',
  },
  'amendment.cannot_replace': {
    vi: 'Văn bản thay thế phải là văn bản đi của cùng cơ quan và chưa bị thu hồi.',
    en: 'What replaces it must be an outgoing document of the same body that was not recalled.',
  },
  'amendment.replacing_is_issued': {
    vi: 'Văn bản thay thế đã ban hành. Hãy chọn văn bản thay thế trước khi ban hành để nơi nhận được báo cùng lúc.',
    en: 'The replacing document is issued already. Choose it before it is issued, so that recipients are told with it.',
  },
  'amendment.replaced_already': {
    vi: 'Văn bản này đã được ghi là thay thế văn bản kia.',
    en: 'This document is entered as replacing the other already.',
  },
  'document.frozen': {
    vi: 'Văn bản đã thu hồi: nội dung và dữ liệu được giữ nguyên, không thay đổi nữa.',
    en: 'The document was recalled: it and what is said of it are frozen and change no more.',
  },
  'document.recalled': {
    vi: 'Bên gửi đã thu hồi văn bản này. Nội dung không còn ở cơ quan; thông tin đăng ký vẫn được lưu.',
    en: 'The sender recalled this document. Its content is here no more; what was registered of it is kept.',
  },
} as const
