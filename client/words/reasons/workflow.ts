/** What the movement of documents by their diagrams answers when it refuses. */
export const workflowReasons = {
  'workflow.not_at_this_step': {
    vi: 'Văn bản không ở bước này. Tải lại để xem văn bản đang ở đâu.',
    en: 'The document is not at this step. Reload to see where it is.',
  },
  'workflow.not_running': {
    vi: 'Văn bản không còn trong quy trình.',
    en: 'The document is no longer in a process.',
  },
  'workflow.already_running': {
    vi: 'Văn bản đã ở trong quy trình.',
    en: 'The document is in a process already.',
  },
  'workflow.changed_meanwhile': {
    vi: 'Có người vừa xử lý văn bản này. Tải lại rồi làm tiếp.',
    en: 'Somebody has just acted on this document. Reload and go on.',
  },
  'workflow.step_not_open': {
    vi: 'Bước này đã xong hoặc chưa đến.',
    en: 'This step is done, or not yet reached.',
  },
  'workflow.waits_for_another': {
    vi: 'Bước này đang chờ người khác.',
    en: 'This step waits for somebody else.',
  },
  'workflow.waits_for_another_unit': {
    vi: 'Bước này đang chờ đơn vị khác.',
    en: 'This step waits for another unit.',
  },
  'workflow.role_does_not_fit': {
    vi: 'Chức vụ của bạn không làm bước này.',
    en: 'Your post does not do this step.',
  },
  'workflow.not_your_body': {
    vi: 'Văn bản thuộc cơ quan khác.',
    en: 'The document belongs to another body.',
  },
  'workflow.no_return_there': {
    vi: 'Không trả lại được về bước đó.',
    en: 'It cannot be returned to that step.',
  },
  'workflow.outcome_unknown': {
    vi: 'Kết quả này không có ở bước hiện tại.',
    en: 'The present step has no such outcome.',
  },
  'workflow.facts_too_large': {
    vi: 'Dữ kiện của quy trình quá lớn.',
    en: 'The facts of the process are too large.',
  },
  'workflow.unknown': {
    vi: 'Chưa có quy trình này. Báo quản trị viên.',
    en: 'There is no such process. Tell the administrator.',
  },
  'workflow.element_unknown': {
    vi: 'Quy trình không có bước này.',
    en: 'The process has no such step.',
  },
  'workflow.move_into_branch': {
    vi: 'Không chuyển được vào một nhánh song song.',
    en: 'A parallel branch cannot be entered this way.',
  },
  'workflow.move_into_list': {
    vi: 'Không chuyển được vào một bước nhiều người.',
    en: 'A step of many cannot be entered this way.',
  },
  'workflow.move_to_no_step': {
    vi: 'Chỉ chuyển được đến một bước có người làm.',
    en: 'One can only move to a step that somebody does.',
  },
  'workflow.stuck': {
    vi: 'Quy trình không đi tiếp được. Báo quản trị viên.',
    en: 'The process cannot go on. Tell the administrator.',
  },
  'workflow.endless_loop': {
    vi: 'Quy trình lặp không dứt. Báo quản trị viên.',
    en: 'The process loops without end. Tell the administrator.',
  },
  'workflow.no_way_on': {
    vi: 'Không có đường đi tiếp nào thỏa điều kiện. Báo quản trị viên.',
    en: 'No way on fits the facts. Tell the administrator.',
  },
  'workflow.waits_no_longer': {
    vi: 'Quy trình không còn chờ việc này.',
    en: 'The process waits for this no longer.',
  },
  'workflow.timer_without_day': {
    vi: 'Quy trình phải chờ đến một ngày nhưng chưa có ngày đó. Hãy ghi thời hạn rồi làm lại.',
    en: 'The process would wait for a day that nobody has set. Set the deadline and try again.',
  },
  'workflow.decision_not_unique': {
    vi: 'Bảng quyết định cho nhiều kết quả khác nhau. Báo quản trị viên.',
    en: 'The decision table gives several answers. Tell the administrator.',
  },
  'workflow.list_not_open': {
    vi: 'Bước nhiều người này không mở, nên không thêm bớt được.',
    en: 'This step of many is not open, so nobody can be added or withdrawn.',
  },
  'workflow.job_not_found': {
    vi: 'Không có việc tự động này, hoặc đã được chạy lại.',
    en: 'There is no such job, or it is being tried again already.',
  },
  'workflow.migration_refused': {
    vi: 'Hồ sơ này không chuyển được sang bản mới của quy trình.',
    en: 'This case cannot be moved to the new version of its process.',
  },
  'workflow.step_is_gone': {
    vi: 'Bước đang mở không có trong bản mới của quy trình.',
    en: 'The open step does not exist in the new version of the process.',
  },
  'workflow.step_is_another': {
    vi: 'Bước đang mở là loại khác trong bản mới của quy trình.',
    en: 'The open step is of another kind in the new version of the process.',
  },
  'workflow.step_stands_elsewhere': {
    vi: 'Bước đang mở nằm trong quy trình con khác ở bản mới.',
    en: 'The open step stands in another sub-process in the new version.',
  },
  'workflow.branch_is_gone': {
    vi: 'Nhánh đang chờ gộp không có trong bản mới của quy trình.',
    en: 'The branch that waits at a join does not exist in the new version.',
  },
  'workflow.would_get_stuck': {
    vi: 'Từ chỗ đang đứng, bản mới của quy trình không đi đến kết thúc được.',
    en: 'From where it stands, the new version of the process cannot reach its end.',
  },
} as const
