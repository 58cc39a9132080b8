/** What the server answers whatever was asked. */
export const platformReasons = {
  'server.defect': {
    vi: 'Hệ thống gặp lỗi, chưa có gì thay đổi. Vui lòng thử lại; nếu còn lỗi, báo quản trị viên kèm mã yêu cầu.',
    en: 'Something went wrong and nothing was changed. Please try again; if it persists, tell the administrator the request’s code.',
  },
  'server.disk_full': {
    vi: 'Máy chủ hết dung lượng lưu trữ, chưa có gì thay đổi. Báo quản trị viên giải phóng chỗ rồi thử lại.',
    en: 'The server’s disk is full and nothing was changed. Tell the administrator to make room, then try again.',
  },
  'server.unreachable': {
    vi: 'Không kết nối được máy chủ. Kiểm tra đường truyền rồi thử lại.',
    en: 'The server cannot be reached. Check the connection and try again.',
  },
  'request.file_not_shown': {
    vi: 'Không hiển thị được tệp này. Hãy tải tệp về để mở bằng chương trình khác.',
    en: 'This file cannot be shown here. Download it to open it in another program.',
  },
  'request.does_not_fit': {
    vi: 'Có ô chưa điền đúng. Vui lòng kiểm tra các ô được nêu.',
    en: 'Some fields are not filled in correctly. Please check the ones named.',
  },
  'request.not_json': {
    vi: 'Nội dung gửi lên bị hỏng. Vui lòng tải lại trang và thử lại.',
    en: 'What was sent is damaged. Please reload the page and try again.',
  },
  'request.not_multipart': {
    vi: 'Yêu cầu này phải kèm tệp. Vui lòng chọn tệp rồi gửi lại.',
    en: 'This request needs a file. Please choose one and send again.',
  },
  'request.multipart_damaged': {
    vi: 'Tệp gửi lên bị ngắt giữa chừng. Vui lòng gửi lại.',
    en: 'The upload broke off. Please send it again.',
  },
  'request.multipart_unexpected': {
    vi: 'Có tệp hoặc ô không thuộc mẫu này. Vui lòng tải lại trang và thử lại.',
    en: 'There is a file or field that this form does not have. Please reload and try again.',
  },
  'request.file_missing': {
    vi: 'Chưa có tệp. Vui lòng chọn tệp.',
    en: 'There is no file. Please choose one.',
  },
  'request.file_too_large': {
    vi: 'Tệp quá lớn (tối đa 50 MB). Vui lòng giảm dung lượng hoặc chia nhỏ.',
    en: 'The file is too large (50 MB at most). Please make it smaller or split it.',
  },
  'request.too_large': {
    vi: 'Nội dung quá dài. Vui lòng rút gọn hoặc gửi thành tệp.',
    en: 'The content is too long. Please shorten it or send it as a file.',
  },
  'request.encoding_unsupported': {
    vi: 'Kiểu mã hóa không được hỗ trợ. Vui lòng dùng UTF-8.',
    en: 'This encoding is not supported. Please use UTF-8.',
  },
  'request.aborted': {
    vi: 'Yêu cầu bị ngắt giữa chừng, chưa có gì thay đổi. Vui lòng gửi lại.',
    en: 'The request broke off and nothing was changed. Please send it again.',
  },
  'request.unknown_path': {
    vi: 'Không có địa chỉ này.',
    en: 'There is no such address.',
  },
  'request.idempotency_key_used': {
    vi: 'Mã yêu cầu này đã dùng cho việc khác. Vui lòng tải lại trang và thử lại.',
    en: 'This request’s key was used for another request. Please reload and try again.',
  },
  'request.idempotency_key_too_long': {
    vi: 'Mã yêu cầu dài quá 80 ký tự.',
    en: 'The request’s key is longer than 80 characters.',
  },
} as const
