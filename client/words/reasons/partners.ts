/** Why something between installations is refused, in both languages. */
export const partnersReasons = {
  'partner.not_found': {
    vi: 'Không tìm thấy hệ thống liên thông này, hoặc đã chấm dứt liên thông với nó; cần trao đổi tiếp thì khai báo lại.',
    en: 'There is no such installation, or the exchange with it has ended; to go on, add it anew.',
  },
  'partner.alarm_not_found': {
    vi: 'Không tìm thấy cảnh báo này.',
    en: 'There is no such alarm.',
  },
  'partner.known_already': {
    vi: 'Hệ thống có chứng thư này đã được khai báo.',
    en: 'An installation with this certificate is entered already.',
  },
  'partner.no_certificate': {
    vi: 'Không đọc được chứng thư. Hãy dán nguyên văn dạng PEM.',
    en: 'The certificate cannot be read. Paste it whole, as PEM.',
  },
  'partner.address_odd': {
    vi: 'Địa chỉ phải bắt đầu bằng https:// (hoặc http:// trong mạng kín).',
    en: 'The address begins with https:// (or http:// inside a closed network).',
  },
  'partner.body_elsewhere': {
    vi: 'Một cơ quan đã được khai ở hệ thống khác. Hãy bỏ ở đó trước.',
    en: 'A body is placed in another installation already. Take it out there first.',
  },
  'partner.other_certificate': {
    vi: 'Chứng thư vừa được thay. Hãy tải lại trang và đối chiếu lại mã.',
    en: 'The certificate has just been changed. Load the page again and compare anew.',
  },
  'partner.has_bodies': {
    vi: 'Còn cơ quan được khai ở hệ thống này. Hãy chuyển các cơ quan đi trước khi ngừng.',
    en: 'Bodies are placed in this installation still. Take them out before you end it.',
  },
  'partner.messages_wait': {
    vi: 'Còn gói tin chưa có biên nhận. Hãy gửi xong, hoặc thôi chờ các gói tin ấy, rồi mới ngừng.',
    en: 'Messages wait for their receipts still. Let them through, or give them up, before you end it.',
  },
  'partner.nothing_waits': {
    vi: 'Không còn gói tin nào chờ hệ thống này.',
    en: 'Nothing waits for this installation.',
  },
  'partner.not_by_hand': {
    vi: 'Hệ thống này không dùng gói chuyển qua USB.',
    en: 'Nothing is carried to this installation by hand.',
  },
  'partner.nothing_to_carry': {
    vi: 'Chưa có gói nào chờ mang đi.',
    en: 'Nothing waits to be carried.',
  },
  'partner.bundle_not_found': {
    vi: 'Không tìm thấy gói này.',
    en: 'There is no such bundle.',
  },
  'partner.bundle_of_retired': {
    vi: 'Gói này của một hệ thống đã chấm dứt liên thông; không nhận gì từ gói này. Nếu còn cần, hãy khai báo lại hệ thống ấy và các cơ quan của nó, so dấu vân tay rồi đưa gói vào ở đó.',
    en: 'The bundle is of an installation with which the exchange has ended; nothing of it is taken. If it is still needed, add that installation and its bodies anew, compare the fingerprint, and bring the bundle in there.',
  },
  'partner.bundle_not_valid': {
    vi: 'Gói không đúng như bên gửi đã ký, hoặc là gói của hệ thống khác; không nhận gì từ gói này. Hãy sao lại gói từ bên gửi.',
    en: 'The bundle is not as its partner signed it, or is of another installation; nothing of it is taken. Copy it again from the sender.',
  },
  'exchange.no_key': {
    vi: 'Cơ quan chưa có khóa liên thông. Quản trị viên đặt khóa vào thư mục keys/exchange.',
    en: 'The body has no exchange key. Its administrator puts one into keys/exchange.',
  },
  'exchange.unknown_partner': {
    vi: 'Hệ thống gửi chưa được khai báo ở đây. Hai bên hãy trao đổi chứng thư.',
    en: 'The sending installation is not known here. Exchange certificates first.',
  },
  'exchange.clock_wrong': {
    vi: 'Đồng hồ hai bên lệch quá năm phút. Hãy chỉnh lại giờ.',
    en: 'The clocks differ by more than five minutes. Set them right.',
  },
  'exchange.request_not_signed': {
    vi: 'Yêu cầu không được ký bằng khóa đã khai báo.',
    en: 'The request is not signed by the key that is known.',
  },
  'exchange.other_content': {
    vi: 'Mã này đã được nhận với nội dung khác; đã báo động. Hãy gửi lại với mã mới.',
    en: 'This identifier came before with another content; an alarm is raised. Send it again under a new one.',
  },
  'exchange.unknown_sender': {
    vi: 'Cơ quan gửi không thuộc hệ thống này. Hãy kiểm tra mã cơ quan gửi.',
    en: 'The sending body does not live in that installation. Check its code.',
  },
  'exchange.unknown_recipient': {
    vi: 'Không có cơ quan nhận ở hệ thống đích. Hãy chọn đúng nơi nhận rồi gửi lại.',
    en: 'The recipient does not live in that installation. Choose the right one and send again.',
  },
  'exchange.wrong_installation': {
    vi: 'Cơ quan nhận thuộc hệ thống khác. Hãy kiểm tra cơ quan này liên thông ở đâu rồi gửi lại.',
    en: 'The recipient lives in another installation. Check where it is reached and send again.',
  },
  'exchange.recipient_ended': {
    vi: 'Cơ quan nhận đã kết thúc hoạt động và không có cơ quan kế thừa. Hãy chọn nơi nhận khác.',
    en: 'The recipient has ended and has no heir. Choose another recipient.',
  },
  'exchange.unknown_document': {
    vi: 'Không tìm thấy văn bản mà gói tin nói tới.',
    en: 'There is no document that the message is about.',
  },
  'exchange.envelope_not_valid': {
    vi: 'Chữ ký trên gói tin không hợp lệ. Hãy kiểm tra khóa liên thông rồi gửi lại.',
    en: 'The envelope’s signature is not valid. Check the exchange key and send again.',
  },
  'exchange.certificate_expired': {
    vi: 'Chứng thư liên thông của cơ quan gửi đã hết hạn ngày {day}. Bên gửi cấp chứng thư mới và trao tệp khai báo liên thông mới; bên nhận khai chứng thư ấy, rồi gửi lại.',
    en: 'The exchange certificate of the sending body expired on {day}. Its side makes a new one and gives its new card; the receiving side enters that; then it is sent again.',
  },
  'exchange.recipient_expired': {
    vi: 'Chứng thư liên thông của cơ quan nhận đã hết hạn ngày {day}, nên chưa gửi và không nhận biên nhận. Bên nhận cấp chứng thư mới và trao tệp khai báo liên thông mới; khai chứng thư ấy ở đây, gói tin sẽ tự gửi.',
    en: 'The exchange certificate of the receiving body expired on {day}: nothing is sent to it, and no receipt of it is taken. Its side makes a new one and gives its new card; once that is entered here, the message leaves by itself.',
  },
  'partner.certificate_expired': {
    vi: 'Chứng thư của hệ thống bên kia đã hết hạn ngày {day}, nên không nhận yêu cầu, trả lời và gói chuyển qua USB của họ. Bên kia cấp chứng thư mới và trao tệp khai báo liên thông mới; khai và đối chiếu chứng thư ấy ở đây.',
    en: 'The certificate of the other installation expired on {day}: no request, answer or bundle of it is taken. It makes a new one and gives its new card; enter that here, and compare it.',
  },
  'exchange.attachment_damaged': {
    vi: 'Tệp kèm theo bị hỏng hoặc không phải PDF. Hãy gửi lại.',
    en: 'An attachment is damaged, or there is no PDF. Send it again.',
  },
  'exchange.receipt_not_valid': {
    vi: 'Biên nhận của nơi nhận không hợp lệ; đã báo động, sẽ gửi lại.',
    en: 'The recipient’s receipt is not valid; an alarm is raised, and it is sent again.',
  },
  'exchange.too_large': {
    vi: 'Gói tin vượt quá dung lượng cho phép. Hãy tách phụ lục rồi gửi lại.',
    en: 'The message is too large. Take annexes out and send again.',
  },
  'exchange.too_much_waiting': {
    vi: 'Hệ thống gửi có quá nhiều tệp lớn chưa gửi xong; sẽ gửi lại sau.',
    en: 'Too many large files of this installation are not whole yet; it is tried again later.',
  },
  'exchange.not_announced': {
    vi: 'Tệp lớn chưa được báo trước hoặc chưa đủ phần; sẽ gửi lại.',
    en: 'A large file was not announced, or is not whole; it is sent again.',
  },
  'outside.not_issued': {
    vi: 'Chỉ văn bản đi đã ban hành mới gửi ra ngoài bằng liên kết được.',
    en: 'Only an issued outgoing document is sent outside by a link.',
  },
  'outside.over': {
    vi: 'Liên kết đã hết hạn. Hãy xin liên kết mới.',
    en: 'The term of the link is over. Ask for a new one.',
  },
  'outside.withdrawn': {
    vi: 'Liên kết đã được cơ quan gửi thu lại. Hãy liên hệ cơ quan gửi.',
    en: 'The body that sent it has taken the link back. Ask that body.',
  },
  'outside.blocked': {
    vi: 'Đã nhập sai quá số lần cho phép; liên kết bị khóa. Hãy xin liên kết mới.',
    en: 'Too many wrong codes; the link is locked. Ask for a new one.',
  },
  'outside.renewed_already': {
    vi: 'Liên kết này đã được cấp lại.',
    en: 'A new link stands in the place of this one already.',
  },
  'outside.not_found': {
    vi: 'Không có liên kết này.',
    en: 'There is no such link.',
  },
  'outside.opened_already': {
    vi: 'Liên kết đã được mở một lần. Hãy xin liên kết mới nếu cần nhận lại.',
    en: 'The link was opened once already. Ask for a new one to open it again.',
  },
  'outside.code_wrong': {
    vi: 'Mã chưa đúng. Hãy xem lại 8 chữ số.',
    en: 'The code is wrong. Look at its 8 digits again.',
  },
  'outside.too_many_tries': {
    vi: 'Thử quá nhiều lần. Hãy đợi một phút.',
    en: 'Too many tries. Wait a minute.',
  },
  'exchange.not_refused': {
    vi: 'Chỉ gửi lại được văn bản đã bị từ chối, hoặc đã thôi chờ biên nhận.',
    en: 'Only what was refused or given up is sent again.',
  },
  'exchange.resent_already': {
    vi: 'Văn bản này đã được gửi lại.',
    en: 'This was sent again already.',
  },
} as const
