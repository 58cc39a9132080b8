/** What the leader's pen, its requests and stock phrases answer when they refuse. */
export const penReasons = {
  'task.with_another_body': {
    vi: 'Việc này đã giao cho cơ quan khác; kết quả do cơ quan đó gửi về.',
    en: 'Another body has this; its result comes back from there.',
  },
  'task.not_claimed': {
    vi: 'Việc đang ở hộp chung của đơn vị. Hãy bấm Nhận việc trước.',
    en: 'This lies in the inbox of your unit. Claim it first.',
  },
  'task.bodies_by_leaders': {
    vi: 'Chỉ lãnh đạo cơ quan giao việc cho cơ quan khác. Hãy bỏ cơ quan khỏi danh sách.',
    en: 'Only leaders of the body give work to other bodies. Take the body off the list.',
  },
  'task.person_not_in_post': {
    vi: 'Có người không còn giữ chức vụ đã chọn. Hãy tải lại danh sách và chọn lại.',
    en: 'A person no longer holds the post chosen. Load the list again and choose anew.',
  },
  'task.unit_not_here': {
    vi: 'Có đơn vị không thuộc cơ quan mình hoặc chưa có ai. Hãy chọn lại.',
    en: 'A unit is not of your body, or nobody works there. Choose again.',
  },
  'task.body_not_there': {
    vi: 'Có cơ quan đã ngừng hoạt động, hoặc là chính cơ quan mình. Hãy chọn lại.',
    en: 'A body is no longer in force, or is your own. Choose again.',
  },
  'task.not_given_by_you': {
    vi: 'Việc này do người khác giao; chỉ người giao mới làm được thao tác này.',
    en: 'Somebody else gave this; only its giver may do so.',
  },
  'task.done_asks_redo': {
    vi: 'Việc đã có báo cáo nên không thu hồi nữa. Nếu chưa đạt, hãy chọn Yêu cầu làm lại.',
    en: 'It has been reported and is not recalled any more. Ask for it again instead.',
  },
  'task.closed_above': {
    vi: 'Người giao đã kết thúc phần việc của mình.',
    en: 'The giver has closed their own part already.',
  },
  'task.recall_needs_reason': {
    vi: 'Người nhận đã xem việc này. Hãy ghi lý do thu hồi.',
    en: 'It has been read. Give the reason for the recall.',
  },
  'task.read_meanwhile': {
    vi: 'Người nhận vừa mở xem. Hãy thu hồi lại, có ghi lý do.',
    en: 'It has been read just now. Recall it again, with the reason.',
  },
  'task.not_reported': {
    vi: 'Việc này chưa có báo cáo kết quả.',
    en: 'No result of this has been reported yet.',
  },
  'task.report_read': {
    vi: 'Người giao đã xem báo cáo. Nếu cần sửa, hãy đề nghị người giao yêu cầu làm lại.',
    en: 'The giver has read the report. Ask them to ask for it again.',
  },
  'task.nothing_reported': {
    vi: 'Không có báo cáo nào mới.',
    en: 'There is no new report.',
  },
  'task.no_lead_yet': {
    vi: 'Hiện không có ai chủ trì. Hãy giao bằng bút phê.',
    en: 'Nobody leads now. Name a lead by an instruction.',
  },
  'task.leads_already': {
    vi: 'Người được chọn đang chủ trì rồi. Hãy chọn người khác.',
    en: 'The one chosen leads already. Choose somebody else.',
  },
  'task.lead_still_works': {
    vi: 'Người chủ trì chưa báo cáo. Hãy chờ người chủ trì.',
    en: 'The lead has not reported yet. Wait for the lead.',
  },
  'task.nobody_to_wait_for': {
    vi: 'Không còn ai phối hợp chưa báo cáo.',
    en: 'Nobody who cooperates is still to report.',
  },
  'task.nobody_to_ask': {
    vi: 'Đồng chí là người chỉ đạo cao nhất của văn bản này nên không có ai để hỏi.',
    en: 'You direct this document at the top; there is nobody to ask.',
  },
  'task.asked_already': {
    vi: 'Đề nghị trước chưa được trả lời. Hãy chờ người giao trả lời.',
    en: 'Your last request is not answered yet. Wait for the answer.',
  },
  'task.no_deadline': {
    vi: 'Việc này không có hạn nên không cần gia hạn.',
    en: 'This has no deadline; no more days are needed.',
  },
  'task.due_not_later': {
    vi: 'Ngày đề nghị phải muộn hơn hạn hiện tại. Hãy chọn ngày khác.',
    en: 'The day must be later than the deadline that stands. Choose another.',
  },
  'task.answered_already': {
    vi: 'Đề nghị này đã được trả lời.',
    en: 'This request is answered already.',
  },
  'task.answer_does_not_fit': {
    vi: 'Câu hỏi thì trả lời, đề nghị gia hạn thì đồng ý hoặc từ chối.',
    en: 'A question is answered; a request for days is granted or refused.',
  },
  'task.answer_needs_words': {
    vi: 'Hãy ghi nội dung trả lời hoặc lý do từ chối.',
    en: 'Write the answer, or why you refuse.',
  },
  'task.answer_needs_day': {
    vi: 'Hãy chọn hạn mới.',
    en: 'Choose the new deadline.',
  },
  'task.not_a_units': {
    vi: 'Việc này không giao cho đơn vị nên không cần nhận.',
    en: 'This was not given to a unit; it need not be claimed.',
  },
  'task.not_your_unit': {
    vi: 'Việc này giao cho đơn vị khác.',
    en: 'This was given to another unit.',
  },
  'task.claimed_already': {
    vi: 'Đã có người trong đơn vị nhận việc này.',
    en: 'Somebody of the unit has claimed this already.',
  },
  'task.not_a_bodys': {
    vi: 'Việc này không giao cho cơ quan khác.',
    en: 'This was not given to another body.',
  },
  'phrase.not_your_role': {
    vi: 'Câu mẫu chung do lãnh đạo hoặc văn thư quản lý. Đồng chí có thể lưu câu mẫu riêng.',
    en: 'Leaders and clerks keep the phrases of the body. You may keep phrases of your own.',
  },
  'phrase.not_found': {
    vi: 'Không tìm thấy câu mẫu này.',
    en: 'There is no such phrase.',
  },
  'phrase.too_many': {
    vi: 'Đã có quá nhiều câu mẫu. Hãy xóa bớt câu không dùng.',
    en: 'There are too many phrases. Remove some that are not used.',
  },
  'request.not_found': {
    vi: 'Không tìm thấy đề nghị này.',
    en: 'There is no such request.',
  },
} as const
