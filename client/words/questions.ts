/** What the ready questions of an auditor are called, and what stands in their answers. */
const vi = {
  title: 'Câu hỏi kiểm tra',
  note: 'Mỗi câu hỏi được trả lời từ dữ liệu của mọi cơ quan bạn được kiểm tra, mới nhất trước.',
  question: 'Câu hỏi',
  none: 'Không có trường hợp nào.',
  line: 'Dòng nhật ký',
  noLine: 'Không dòng nhật ký nào ghi việc này.',
  late: (days: number) => `muộn ${String(days)} ngày làm việc`,
  questions: {
    unread: 'Ký khi chưa mở hết các trang',
    mandate: 'Ký ngoài thẩm quyền được giao',
    deadline: 'Gia hạn sau khi đã quá hạn',
    void: 'Số đã hủy',
    reader: 'Người ngoài luồng xử lý đã đọc',
    late: 'Vào sổ muộn',
    unanswered: 'Đã nhận, quá hạn mà chưa trả lời',
  },
  details: {
    unread: '',
    mandate: 'Căn cứ',
    deadline: 'Hạn cũ',
    void: 'Số, sổ, kỳ',
    reader: 'Chức vụ',
    late: 'Đến ngày',
    unanswered: 'Hạn',
  },
}

const en: typeof vi = {
  title: 'Auditor’s questions',
  note: 'Each is answered from what every body you oversee has done, the newest first.',
  question: 'Question',
  none: 'There is no such case.',
  line: 'Journal line',
  noLine: 'No journal line tells of it.',
  late: (days: number) => `${String(days)} working days late`,
  questions: {
    unread: 'Signed without opening all pages',
    mandate: 'Signed outside the mandate',
    deadline: 'Deadline moved after it had passed',
    void: 'Numbers voided',
    reader: 'Read by somebody outside the route',
    late: 'Registered late',
    unanswered: 'Received, overdue and never answered',
  },
  details: {
    unread: '',
    mandate: 'Basis',
    deadline: 'Deadline before',
    void: 'Number, book, period',
    reader: 'Post',
    late: 'Arrived on',
    unanswered: 'Due',
  },
}

/** They, by language. */
export const questionWords = { vi, en }
