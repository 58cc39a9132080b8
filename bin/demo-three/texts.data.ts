/** The documents between three installations, written for this demonstration; names and figures are invented. */

/** A provincial Party committee's notice, which names a wrong day and is recalled. */
export const notice = {
  abstract: 'lịch tập huấn sử dụng Hệ thống xử lý văn bản dùng chung ba cấp tại xã, phường',
  text: `Thực hiện Quyết định của Ban Thường vụ Tỉnh ủy về sử dụng thống nhất Hệ thống xử lý văn bản dùng chung ba cấp, Tỉnh ủy thông báo lịch tập huấn tại các xã, phường như sau:

1. Thời gian: 01 buổi, bắt đầu từ 7 giờ 30 phút ngày 30 tháng 02 năm 2027.

2. Địa điểm: Hội trường Ủy ban nhân dân xã, phường.

3. Thành phần: Lãnh đạo, văn thư và cán bộ, công chức được giao sử dụng Hệ thống của Đảng ủy, Ủy ban nhân dân, Ủy ban Mặt trận Tổ quốc Việt Nam xã, phường.

Đề nghị các cơ quan bố trí thành phần tham dự đầy đủ, đúng thời gian`,
}

/** The notice in its place, with the right day. */
export const rightNotice = {
  abstract: 'lịch tập huấn sử dụng Hệ thống xử lý văn bản dùng chung ba cấp tại xã, phường',
  text: notice.text
    .replace('ngày 30 tháng 02 năm 2027', 'ngày 27 tháng 02 năm 2027')
    .replace(
      'như sau:',
      'như sau (thay thế Thông báo trước về cùng nội dung, do ghi sai ngày tập huấn):',
    ),
}

/** A people's committee of a commune answers the Party committee's decision. */
export const stateAnswer = {
  abstract:
    'Kết quả triển khai Hệ thống xử lý văn bản dùng chung ba cấp của Ủy ban nhân dân phường Minh Khê',
  text: `Thực hiện Quyết định của Ban Thường vụ Tỉnh ủy về sử dụng thống nhất Hệ thống xử lý văn bản dùng chung ba cấp, Ủy ban nhân dân phường Minh Khê báo cáo kết quả như sau:

1. Đã rà soát, cập nhật đủ người sử dụng, chức vụ và thẩm quyền ký; 100% người có thẩm quyền ký tự quản lý khóa bí mật của mình.

2. Văn bản đến được đăng ký, trình và giao việc ngay trong ngày; văn bản đi được ký số đầy đủ của người có thẩm quyền và của cơ quan.

3. Kiến nghị: tiếp tục hỗ trợ tập huấn cho công chức mới được bố trí.

Trên đây là báo cáo của Ủy ban nhân dân phường Minh Khê, trân trọng báo cáo Tỉnh ủy`,
}

/** A Front committee of a commune answers it as well. */
export const frontAnswer = {
  abstract:
    'Kết quả triển khai Hệ thống xử lý văn bản dùng chung ba cấp của Ủy ban Mặt trận Tổ quốc Việt Nam phường Minh Khê',
  text: `Thực hiện Quyết định của Ban Thường vụ Tỉnh ủy về sử dụng thống nhất Hệ thống xử lý văn bản dùng chung ba cấp, Ủy ban Mặt trận Tổ quốc Việt Nam phường Minh Khê báo cáo kết quả như sau:

1. Đã quán triệt Quyết định đến toàn thể cán bộ Mặt trận và 12/12 ban công tác Mặt trận ở khu dân cư.

2. Văn bản đi, đến được xử lý đầy đủ trên Hệ thống; hồ sơ công việc được lập theo đúng danh mục.

3. Kiến nghị: có hướng dẫn tra cứu văn bản bằng điện thoại cho cán bộ ở khu dân cư.

Trên đây là báo cáo của Ủy ban Mặt trận Tổ quốc Việt Nam phường Minh Khê, trân trọng báo cáo Tỉnh ủy`,
}

/** Why the notice is asked back, and what its recipients say to that. */
export const recallWords = {
  reason: 'Ghi sai ngày tập huấn (30/02); Tỉnh ủy sẽ gửi thông báo khác.',
  agreed: 'Đồng ý thu hồi; đã thông báo cho những người đã nhận.',
  refused: 'Đã thực hiện xong theo nội dung thông báo, đề nghị ban hành thông báo đính chính.',
} as const

/** What is said about the notice in its place. */
export const correctionWords = {
  replaced: 'Ghi đúng ngày tập huấn (27/02/2027).',
  refused: 'Gửi nhầm nơi nhận: lịch này của phường Minh Khê; đề nghị gửi lại đúng nơi nhận.',
  updated: 'Nêu rõ địa bàn trong trích yếu.',
  abstract:
    'lịch tập huấn sử dụng Hệ thống xử lý văn bản dùng chung ba cấp tại phường Minh Khê, ngày 27/02/2027',
  agreed: 'Đã cập nhật trích yếu trong sổ đăng ký văn bản đến.',
} as const

/** A document that waits for whoever walks through the desks. */
export const invitation = {
  abstract: 'giao ban công tác quý IV năm 2026 với các xã, phường',
  text: `Thường trực Tỉnh ủy tổ chức giao ban công tác quý IV năm 2026 với các xã, phường như sau:

1. Thời gian: 8 giờ 00, ngày 04 tháng 12 năm 2026.

2. Địa điểm: Hội trường Tỉnh ủy, kết nối trực tuyến đến các xã, phường.

Đề nghị các cơ quan chuẩn bị báo cáo, đăng ký ý kiến trước ngày 01/12/2026`,
}
