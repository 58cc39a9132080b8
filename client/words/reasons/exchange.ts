/** Why something about sent and received documents is refused, in both languages. */
export const exchangeReasons = {
  'delivery.not_found': {
    vi: 'Không tìm thấy văn bản được gửi này.',
    en: 'There is no such delivery.',
  },
  'delivery.changed_meanwhile': {
    vi: 'Trạng thái gửi, nhận vừa được người khác thay đổi. Hãy tải lại rồi làm tiếp.',
    en: 'Somebody has just moved this delivery. Load it again and go on.',
  },
  'exchange.not_your_role': {
    vi: 'Việc này do văn thư của cơ quan thực hiện.',
    en: 'This is done by the clerk of the body.',
  },
  'exchange.not_outgoing': {
    vi: 'Chỉ văn bản đi mới được ban hành.',
    en: 'Only an outgoing document is issued.',
  },
  'exchange.issued_already': {
    vi: 'Văn bản đã được ban hành.',
    en: 'The document has been issued already.',
  },
  'exchange.not_sealed': {
    vi: 'Văn bản chưa được ký số của cơ quan. Hãy lấy số và đóng dấu trước khi ban hành.',
    en: 'The document is not sealed yet. Number and seal it first.',
  },
  'exchange.sent_to_another_body': {
    vi: 'Văn bản này được gửi cho cơ quan khác.',
    en: 'This was sent to another body.',
  },
  'exchange.sent_by_another_body': {
    vi: 'Chỉ cơ quan gửi mới được thu hồi văn bản này.',
    en: 'Only the body that sent this may recall it.',
  },
  'exchange.refused_already': {
    vi: 'Nơi nhận đã từ chối tiếp nhận văn bản này.',
    en: 'The recipient has refused this already.',
  },
  'exchange.registered_already': {
    vi: 'Nơi nhận đã vào sổ văn bản đến.',
    en: 'The recipient has registered this already.',
  },
  'exchange.recalled': {
    vi: 'Văn bản đã được cơ quan gửi thu hồi.',
    en: 'The sender has recalled this document.',
  },
  'exchange.unknown_type': {
    vi: 'Không có tên loại văn bản này. Hãy chọn lại trong danh sách.',
    en: 'There is no such type of document. Choose one from the list.',
  },
  'arrival.looks_registered': {
    vi: 'Văn bản này có vẻ đã vào sổ. Hãy xem văn bản đã có; nếu vẫn cần vào sổ lần nữa, hãy ghi lý do.',
    en: 'This looks registered already. See the document found; to register it once more, give a reason.',
  },
  'arrival.registered_again': {
    vi: 'Văn bản được vào sổ lần nữa, văn thư biết là có thể trùng.',
    en: 'It was registered once more, knowing that it may be a second copy.',
  },
  'arrival.late_without_remark': {
    vi: 'Vào sổ muộn thì phải ghi lý do ở ô Ghi chú.',
    en: 'What is registered late needs its reason as a remark.',
  },
} as const
