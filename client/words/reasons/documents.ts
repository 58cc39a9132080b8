/** What the documents room refuses, in words that say what to do. */
export const documentsReasons = {
  'document.not_found': {
    vi: 'Không tìm thấy văn bản, hoặc đồng chí không có quyền xem.',
    en: 'There is no such document, or it is not yours to see.',
  },
  'document.version_not_found': {
    vi: 'Văn bản chưa có phiên bản này của tệp chính.',
    en: 'The document has no such version of its main file.',
  },
  'document.annex_not_found': {
    vi: 'Văn bản không có phụ lục này.',
    en: 'The document has no such annex.',
  },
  'document.changed_meanwhile': {
    vi: 'Văn bản vừa được người khác thay đổi. Hãy tải lại rồi làm tiếp.',
    en: 'Somebody has just changed this document. Load it again and go on from there.',
  },
  'document.is_secret': {
    vi: 'Tài liệu mật không được đưa vào hệ thống này. Hãy dùng kênh riêng cho tài liệu mật; nội dung không hề được lưu lại.',
    en: 'Secret documents may not enter this system. Use the closed channel; nothing of it has been kept.',
  },
  'document.not_a_pdf': {
    vi: 'Tệp chính phải là PDF. Hãy xuất văn bản ra PDF rồi tải lên lại.',
    en: 'The main file must be a PDF. Export the document as PDF and upload it again.',
  },
  'document.encrypted_pdf': {
    vi: 'Tệp PDF có mật khẩu hoặc bị mã hóa. Hãy lưu một bản không mã hóa rồi tải lên lại.',
    en: 'The PDF is encrypted. Save a copy without encryption and upload it again.',
  },
  'document.unreadable_pdf': {
    vi: 'Không đọc được tệp PDF: tệp bị hỏng hoặc có mật khẩu. Hãy xuất lại tệp.',
    en: 'The PDF cannot be read: it is damaged or locked. Export it again.',
  },
  'document.empty_file': {
    vi: 'Tệp không có nội dung. Hãy chọn lại tệp.',
    en: 'The file is empty. Choose another.',
  },
  'document.not_your_role': {
    vi: 'Việc này thuộc vai trò khác với chức vụ đồng chí đang dùng.',
    en: 'The post you are acting in does not have the role for this.',
  },
  'document.not_a_draft': {
    vi: 'Chỉ sửa được khi văn bản đang là dự thảo. Người kiểm tra có thể trả lại để sửa.',
    en: 'Only a draft can be changed. Whoever checks it can return it for changes.',
  },
  'document.not_your_draft': {
    vi: 'Dự thảo này do người khác soạn thảo.',
    en: 'Somebody else is drafting this document.',
  },
  'document.has_no_file': {
    vi: 'Dự thảo chưa có tệp chính. Hãy soạn nội dung hoặc tải lên tệp PDF.',
    en: 'The draft has no main file yet. Write its text or upload a PDF.',
  },
  'document.not_at_content_check': {
    vi: 'Văn bản không ở bước kiểm tra nội dung.',
    en: 'The document is not waiting for the check of its content.',
  },
  'document.not_at_form_check': {
    vi: 'Văn bản không ở bước kiểm tra thể thức.',
    en: 'The document is not waiting for the check of its form.',
  },
  'document.not_under_check': {
    vi: 'Văn bản không ở bước kiểm tra hay chờ ký, nên không có gì để trả lại.',
    en: 'The document is neither under check nor awaiting signature, so it cannot be returned.',
  },
  'document.not_yours_to_sign': {
    vi: 'Văn bản đang chờ người ký khác; chỉ người ký mới trả lại được ở bước này.',
    en: 'The document awaits another signer; only they can return it now.',
  },
  'document.your_hand_was_in_it': {
    vi: 'Đồng chí đã soạn thảo, đã duyệt ở bước khác hoặc sẽ ký văn bản này. Cơ quan còn người khác làm được bước này, hãy để họ kiểm tra.',
    en: 'You drafted this document, approved another step of it, or are to sign it. A colleague without a hand in it can do this check.',
  },
  'document.type_not_allowed_here': {
    vi: 'Cơ quan không được ban hành loại văn bản này. Hãy chọn loại khác.',
    en: 'Your body may not issue this type of document. Choose another type.',
  },
  'document.signer_not_of_this_body': {
    vi: 'Người ký phải giữ chức vụ trong cơ quan của đồng chí. Hãy chọn lại.',
    en: 'The signer must hold a post in your own body. Choose again.',
  },
  'document.signer_not_a_leader': {
    vi: 'Chức vụ này không có thẩm quyền ký. Hãy chọn lãnh đạo.',
    en: 'This post has no authority to sign. Choose a leader.',
  },
  'document.signer_post_vacant': {
    vi: 'Chức vụ ký hiện chưa có người giữ. Hãy chọn người ký khác.',
    en: 'Nobody holds the signer’s post today. Choose another signer.',
  },
  'document.not_awaiting_signature': {
    vi: 'Văn bản không ở bước chờ ký.',
    en: 'The document does not wait for a signature.',
  },
  'document.not_standing_in': {
    vi: 'Đồng chí không được phân công thay người ký hôm nay.',
    en: 'You do not stand in for its signer today.',
  },
  'document.signer_is_in_the_file': {
    vi: 'Người ký đã in trong tệp tải lên. Hãy trả lại để người soạn thay tệp.',
    en: 'The uploaded file names its signer. Return it, so that its drafter replaces the file.',
  },
  'document.bears_initials': {
    vi: 'Văn bản đã có chữ ký nháy, in lại sẽ mất. Hãy trả lại để ký nháy bản mới.',
    en: 'It bears initials, which printing it anew would lose. Return it, so that the new one is initialled.',
  },
  'document.drafter_is_signer': {
    vi: 'Người soạn thảo không tự ký văn bản của mình khi cơ quan còn lãnh đạo khác.',
    en: 'A drafter does not sign their own document while another leader can.',
  },
  'document.authority_not_allowed_here': {
    vi: 'Quy định của cơ quan không có hình thức ký này (TM, KT, TL, TUQ, Q). Hãy chọn lại thẩm quyền ký.',
    en: 'The rules of your body do not know this authority (TM, KT, TL, TUQ, Q). Choose another.',
  },
  'document.recipient_not_in_force': {
    vi: 'Có nơi nhận không còn hoạt động hoặc không có trong danh bạ. Hãy kiểm tra lại nơi nhận.',
    en: 'A recipient is no longer in force or not in the directory. Check the recipients.',
  },
  'document.answers_no_arrival': {
    vi: 'Chỉ trả lời được văn bản đến của chính cơ quan mình.',
    en: 'One can only answer a document that arrived in one’s own body.',
  },
  'document.text_not_printable': {
    vi: 'Nội dung có ký tự điều khiển hoặc một đoạn quá dài. Hãy dán lại dạng văn bản thuần, chia đoạn ngắn hơn.',
    en: 'The text has control characters or an overlong paragraph. Paste it as plain text, in shorter paragraphs.',
  },
  'document.character_not_in_font': {
    vi: 'Có ký tự mà phông chữ của văn bản không in được. Hãy thay ký tự đó.',
    en: 'A character cannot be printed in the document’s font. Replace it.',
  },
  'register.not_found': {
    vi: 'Không tìm thấy sổ này trong cơ quan của đồng chí.',
    en: 'Your body has no such book.',
  },
  'register.not_open': {
    vi: 'Cơ quan chưa mở sổ đăng ký văn bản. Hãy báo quản trị viên.',
    en: 'Your body has no open register yet. Tell your administrator.',
  },
  'register.no_term': {
    vi: 'Cơ quan chưa khai báo nhiệm kỳ cho ngày này, nên chưa cấp số được. Hãy báo quản trị viên.',
    en: 'No committee term is entered for this day, so no number can be given. Tell your administrator.',
  },
} as const
