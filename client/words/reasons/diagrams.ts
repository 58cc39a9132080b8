/** What is wrong with the diagram of a process, told to whoever draws it; nothing of it is put to use. */
export const diagramsReasons = {
  'workflow.has_document_type': {
    vi: 'Tệp có khai báo DOCTYPE nên không được nhận. Hãy lưu lại từ trình vẽ BPMN.',
    en: 'The file has a DOCTYPE and is refused. Save it again from a BPMN modeler.',
  },
  'workflow.diagram_has_faults': {
    vi: 'Sơ đồ còn lỗi. Hãy sửa các lỗi được nêu rồi tải lên lại.',
    en: 'The diagram has faults. Mend those listed and upload it again.',
  },
  'workflow.table_has_faults': {
    vi: 'Bảng quyết định còn lỗi. Hãy sửa các dòng được nêu rồi tải lên lại.',
    en: 'The decision table has faults. Mend the rules listed and upload it again.',
  },
  'workflow.unreadable': {
    vi: 'Không đọc được sơ đồ. Hãy lưu lại theo chuẩn BPMN 2.0.',
    en: 'The diagram cannot be read. Save it again as BPMN 2.0.',
  },
  'workflow.not_one_process': {
    vi: 'Mỗi tệp chỉ vẽ đúng một quy trình.',
    en: 'A file draws exactly one process.',
  },
  'workflow.key_is_not_its_file': {
    vi: 'Mã quy trình phải trùng với tên tệp.',
    en: 'The key of the process must be the name of its file.',
  },
  'workflow.element_not_supported': {
    vi: 'Loại phần tử này chưa dùng được. Xem danh sách phần tử được hỗ trợ.',
    en: 'This kind of element is not supported. See the list of those that are.',
  },
  'workflow.id_not_usable': {
    vi: 'Mã của phần tử bị trống, quá dài hoặc là từ riêng của hệ thống. Hãy đặt mã khác.',
    en: 'The element’s id is empty, too long or a reserved word. Give it another.',
  },
  'workflow.duplicate_id': {
    vi: 'Hai phần tử có cùng một mã. Hãy đặt mã riêng cho từng phần tử.',
    en: 'Two elements have the same id. Give each its own.',
  },
  'workflow.flow_leads_nowhere': {
    vi: 'Mũi tên này không nối hai phần tử. Hãy nối lại hoặc xóa đi.',
    en: 'This arrow does not join two elements. Join them or delete it.',
  },
  'workflow.routing_is_not_drawn': {
    vi: 'Việc giao, chuyển xử lý không vẽ trong sơ đồ: lãnh đạo quyết định khi bút phê.',
    en: 'Assignments are not drawn: leaders decide them in their instructions.',
  },
  'workflow.start_missing': {
    vi: 'Thiếu điểm bắt đầu. Hãy thêm một điểm bắt đầu.',
    en: 'There is no start. Add one.',
  },
  'workflow.second_start': {
    vi: 'Có nhiều điểm bắt đầu. Hãy giữ một điểm.',
    en: 'There is more than one start. Keep one.',
  },
  'workflow.start_has_incoming': {
    vi: 'Không mũi tên nào được đi vào điểm bắt đầu.',
    en: 'No arrow may lead into the start.',
  },
  'workflow.end_has_outgoing': {
    vi: 'Không mũi tên nào được đi ra từ điểm kết thúc.',
    en: 'No arrow may lead out of an end.',
  },
  'workflow.dead_end': {
    vi: 'Từ đây không đi tiếp được. Hãy nối đến bước sau hoặc điểm kết thúc.',
    en: 'Nothing leads on from here. Join it to a next step or an end.',
  },
  'workflow.splits_without_gateway': {
    vi: 'Nhiều mũi tên đi ra mà không có cổng rẽ nhánh. Hãy đặt một cổng ở đây.',
    en: 'Several arrows lead out without a gateway. Put one here.',
  },
  'workflow.no_default_flow': {
    vi: 'Cổng này chưa có nhánh mặc định, nên có thể không nhánh nào đi được. Hãy chọn một nhánh mặc định.',
    en: 'The gateway has no default way, so none might fit. Choose one.',
  },
  'workflow.condition_missing': {
    vi: 'Nhánh này chưa có điều kiện.',
    en: 'This way has no condition.',
  },
  'workflow.condition_unused': {
    vi: 'Điều kiện ở đây không bao giờ được xét. Hãy bỏ đi hoặc đặt cổng rẽ nhánh.',
    en: 'The condition here is never asked. Remove it or put a gateway.',
  },
  'workflow.expression_unreadable': {
    vi: 'Không đọc được biểu thức. Hãy kiểm tra cú pháp.',
    en: 'The expression cannot be read. Please check how it is written.',
  },
  'workflow.role_unknown': {
    vi: 'Không có vai trò này. Hãy dùng một vai trò của hệ thống.',
    en: 'There is no such role. Use one of the system’s.',
  },
  'workflow.act_unknown': {
    vi: 'Không có thao tác này. Hãy dùng một thao tác của hệ thống.',
    en: 'There is no such act. Use one of the system’s.',
  },
  'workflow.return_target_unknown': {
    vi: 'Bước nhận trả lại không có trong sơ đồ.',
    en: 'The step to return to is not in the diagram.',
  },
  'workflow.return_into_branch': {
    vi: 'Không được trả lại vào giữa một nhánh song song.',
    en: 'Nothing may be returned into a parallel branch.',
  },
  'workflow.list_missing': {
    vi: 'Bước nhiều người chưa nêu danh sách người làm.',
    en: 'A step of many does not name its list of people.',
  },
  'workflow.outcomes_of_many': {
    vi: 'Sau bước nhiều người, hãy hỏi danh sách “outcomes” (đếm số kết quả), không hỏi “outcome”.',
    en: 'Behind a step of many, ask the list “outcomes” (count them), not “outcome”.',
  },
  'workflow.unreachable': {
    vi: 'Không đường nào đến được phần tử này.',
    en: 'No way leads to this element.',
  },
  'workflow.never_ends': {
    vi: 'Từ đây không thể đến điểm kết thúc.',
    en: 'No end can be reached from here.',
  },
  'workflow.loop_without_step': {
    vi: 'Vòng lặp này không có bước nào cho người làm, nên sẽ chạy mãi.',
    en: 'This loop has no step that somebody does, so it would run for ever.',
  },
  'workflow.join_waits_for_ever': {
    vi: 'Cổng gộp này có thể chờ mãi một nhánh không đến.',
    en: 'This join may wait for ever for a branch that does not come.',
  },
  'workflow.two_at_once': {
    vi: 'Bước này có thể được mở hai lần cùng lúc.',
    en: 'This step could be open twice at once.',
  },
  'workflow.too_tangled': {
    vi: 'Sơ đồ quá rối để kiểm tra. Hãy tách thành quy trình con.',
    en: 'The diagram is too tangled to check. Split it into sub-processes.',
  },
  'workflow.timer_missing': {
    vi: 'Bộ hẹn giờ chưa có thời hạn. Hãy ghi biểu thức, ví dụ =addWorkingDays(now, 5).',
    en: 'The timer has no time. Write an expression, such as =addWorkingDays(now, 5).',
  },
  'workflow.message_missing': {
    vi: 'Chưa chọn thông điệp cho sự kiện này, hoặc thông điệp chưa có tên.',
    en: 'No message is chosen for this event, or the message has no name.',
  },
  'workflow.event_on_no_activity': {
    vi: 'Sự kiện này phải gắn vào cạnh của một bước có người hoặc hệ thống làm, trong cùng một phạm vi.',
    en: 'This event must sit on the edge of a step that somebody or something does, in the same scope.',
  },
  'workflow.event_has_incoming': {
    vi: 'Không mũi tên nào được đi vào sự kiện gắn trên cạnh.',
    en: 'No arrow may lead into an event on an edge.',
  },
  'workflow.event_joins_in': {
    vi: 'Nhánh chạy song song từ sự kiện này phải tự kết thúc, không được nhập vào đường chính.',
    en: 'What begins beside the step at this event must end by itself and never meet the main way.',
  },
  'workflow.error_goes_on': {
    vi: 'Lỗi luôn ngắt bước đang làm. Hãy chọn kiểu ngắt.',
    en: 'An error always interrupts its step. Make the event interrupting.',
  },
  'workflow.error_not_caught': {
    vi: 'Không bước nào bao quanh đón lỗi này. Hãy gắn sự kiện đón lỗi vào quy trình con.',
    en: 'Nothing around it takes this error. Put an event that does on the sub-process.',
  },
  'workflow.race_without_events': {
    vi: 'Sau cổng chờ sự kiện phải có từ hai sự kiện chờ trở lên, mỗi sự kiện chỉ có một mũi tên vào.',
    en: 'A choice of events leads to two events or more, each with one arrow in.',
  },
  'workflow.inner_start_waits': {
    vi: 'Quy trình con bắt đầu ngay khi đến lượt: điểm bắt đầu không được chờ gì.',
    en: 'A sub-process begins when it is reached: its start may wait for nothing.',
  },
  'workflow.handler_unknown': {
    vi: 'Hệ thống không có công việc tự động với tên này.',
    en: 'The installation has no work of this name.',
  },
  'workflow.decision_unknown': {
    vi: 'Chưa có bảng quyết định này.',
    en: 'There is no such decision table.',
  },
  'workflow.decision_result_missing': {
    vi: 'Chưa ghi tên dữ kiện nhận kết quả của bảng quyết định.',
    en: 'The fact that takes the answer of the decision table has no name.',
  },
  'workflow.not_one_decision': {
    vi: 'Mỗi tệp DMN có đúng một bảng quyết định.',
    en: 'A DMN file holds exactly one decision table.',
  },
  'workflow.call_unknown': {
    vi: 'Chưa có quy trình được gọi.',
    en: 'The process that is called does not exist yet.',
  },
  'workflow.call_in_circle': {
    vi: 'Quy trình không được gọi chính mình, dù trực tiếp hay qua quy trình khác.',
    en: 'A process may not call itself, be it through others.',
  },
} as const
