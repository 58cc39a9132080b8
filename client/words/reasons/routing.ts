/** What presenting, directing, handling and reporting answer when they refuse. */
export const routingReasons = {
  'task.not_found': {
    vi: 'Không tìm thấy việc được giao. Hãy mở lại danh sách công việc.',
    en: 'There is no such assignment. Open your list of tasks again.',
  },
  'task.not_yours': {
    vi: 'Việc này giao cho chức vụ khác. Nếu đồng chí giữ chức vụ đó, hãy chuyển sang chức vụ ấy.',
    en: 'This is assigned to another post. If you hold that post, switch to it.',
  },
  'task.not_your_role': {
    vi: 'Văn thư trình văn bản đến; lãnh đạo và trưởng đơn vị cho ý kiến chỉ đạo.',
    en: 'The clerk presents incoming documents; leaders and heads of units direct them.',
  },
  'task.closed': {
    vi: 'Việc này đã kết thúc, không thao tác thêm được.',
    en: 'This assignment is closed.',
  },
  'task.seen_already': {
    vi: 'Đồng chí đã xem việc này rồi.',
    en: 'You have read this already.',
  },
  'task.only_to_read': {
    vi: 'Đồng chí nhận để biết hoặc theo dõi, chỉ cần xem.',
    en: 'You are informed or watch only; there is nothing more to do.',
  },
  'task.has_a_lead': {
    vi: 'Đã có người chủ trì. Hãy chờ kết quả, hoặc bổ sung người phối hợp bằng bút phê.',
    en: 'Somebody leads already. Wait for the result, or add others to cooperate by an instruction.',
  },
  'task.waits_for_others': {
    vi: 'Còn người chủ trì hoặc phối hợp chưa báo cáo. Hãy chờ họ báo cáo.',
    en: 'Others still work on it. Wait until they have reported.',
  },
  'task.directed_already': {
    vi: 'Văn bản đã có ý kiến chỉ đạo nên không trả lại văn thư được nữa.',
    en: 'The document is directed already and cannot go back to the clerk.',
  },
  'task.nobody_to_report_to': {
    vi: 'Đồng chí là người chỉ đạo cao nhất của văn bản này: hãy chọn Hoàn thành.',
    en: 'You direct this document at the top: complete it instead.',
  },
  'task.nothing_to_accept': {
    vi: 'Chưa có kết quả nào được báo cáo lên. Hãy báo cáo kết quả của mình.',
    en: 'No result has been reported to you. Report your own result instead.',
  },
  'task.no_lead': {
    vi: 'Chưa có người chủ trì. Hãy chọn đúng một người chủ trì.',
    en: 'Nobody leads. Choose exactly one to lead.',
  },
  'task.more_than_one_lead': {
    vi: 'Chỉ một người chủ trì. Hãy để những người khác phối hợp hoặc nhận để biết.',
    en: 'Only one may lead. Let the others cooperate or be informed.',
  },
  'task.lead_stands_above': {
    vi: 'Người được chọn chủ trì đang giữ việc này ở cấp trên. Hãy chọn người khác.',
    en: 'The one chosen to lead holds this assignment further up. Choose somebody else.',
  },
  'task.named_twice': {
    vi: 'Có người được chọn hai lần. Hãy để mỗi người một vai trò.',
    en: 'Somebody is named twice. Give each one role.',
  },
  'task.has_it_already': {
    vi: 'Có người đang được giao việc này rồi. Hãy bỏ họ khỏi danh sách.',
    en: 'Somebody named has this assignment already. Take them off the list.',
  },
  'task.given_to_oneself': {
    vi: 'Không tự giao việc cho mình. Hãy chọn người khác.',
    en: 'You cannot assign to yourself. Choose somebody else.',
  },
  'task.due_after_givers': {
    vi: 'Hạn xử lý muộn hơn hạn của cấp giao việc. Hãy chọn ngày sớm hơn.',
    en: 'The deadline is later than the one you were given. Choose an earlier day.',
  },
  'task.due_in_the_past': {
    vi: 'Hạn xử lý đã qua. Hãy chọn từ hôm nay trở đi.',
    en: 'The deadline has passed. Choose today or later.',
  },
  'task.too_deep': {
    vi: 'Việc đã được chuyển qua quá nhiều cấp. Hãy xử lý hoặc trả lại.',
    en: 'This has been passed on too many times. Handle it or give it back.',
  },
  'task.too_many': {
    vi: 'Việc này đã giao cho quá nhiều người. Hãy bớt danh sách.',
    en: 'This is assigned to too many. Shorten the list.',
  },
  'task.post_not_held_here': {
    vi: 'Có chức vụ không thuộc cơ quan mình hoặc hôm nay chưa có người giữ. Hãy chọn lại.',
    en: 'A post is not of your body, or nobody holds it today. Choose again.',
  },
  'task.not_a_leader': {
    vi: 'Chức vụ này không phải lãnh đạo. Hãy trình lãnh đạo cơ quan.',
    en: 'This post does not lead. Present to a leader of the body.',
  },
  'task.not_incoming': {
    vi: 'Chỉ văn bản đến mới được trình để cho ý kiến chỉ đạo.',
    en: 'Only incoming documents are presented.',
  },
  'task.not_registered': {
    vi: 'Văn bản đã được trình rồi. Hãy xem cây giao việc.',
    en: 'The document has been presented already. See its assignments.',
  },
  'task.answer_not_yours': {
    vi: 'Văn bản trả lời phải là văn bản đi của cơ quan mình. Hãy chọn lại.',
    en: 'The answer must be an outgoing document of your own body. Choose again.',
  },
  'task.answer_not_issued': {
    vi: 'Văn bản trả lời chưa ban hành. Hãy báo cáo sau khi ban hành, hoặc bỏ văn bản trả lời.',
    en: 'The answer is not issued yet. Report after it is, or leave the answer out.',
  },
} as const
