/** What work files answer when they refuse. */
export const dossiersReasons = {
  'dossier.not_found': {
    vi: 'Không tìm thấy hồ sơ. Hãy chọn lại trong danh mục hồ sơ.',
    en: 'There is no such work file. Choose one from the list.',
  },
  'dossier.not_your_role': {
    vi: 'Việc lập hồ sơ dành cho người xử lý văn bản: chuyên viên, lãnh đạo, văn thư, lưu trữ.',
    en: 'Those who handle documents keep work files: officers, leaders, clerks, archivists.',
  },
  'dossier.not_your_body': {
    vi: 'Hồ sơ của cơ quan khác: đồng chí chỉ xem được.',
    en: 'This is a work file of another body: you may only read it.',
  },
  'dossier.not_the_keeper': {
    vi: 'Người lập hồ sơ hoặc văn thư mới kết thúc được hồ sơ này.',
    en: 'Only its keeper or the clerk may close this work file.',
  },
  'dossier.code_taken': {
    vi: 'Số, ký hiệu hồ sơ này đã dùng. Hãy nhập số, ký hiệu khác.',
    en: 'Another work file has this code. Enter another one.',
  },
  'dossier.closed_already': {
    vi: 'Hồ sơ đã kết thúc. Hãy chọn hoặc mở hồ sơ khác.',
    en: 'The work file is closed. Choose or open another one.',
  },
  'dossier.holds_it_already': {
    vi: 'Văn bản đã có trong hồ sơ này.',
    en: 'The document stands in this work file already.',
  },
  'dossier.document_of_another_body': {
    vi: 'Văn bản thuộc cơ quan khác nên không đưa vào hồ sơ này được.',
    en: 'The document belongs to another body and cannot be filed here.',
  },
  'dossier.keeper_not_here': {
    vi: 'Chức vụ này không có người giữ trong cơ quan. Hãy chọn người khác.',
    en: 'Nobody of your body holds that post. Choose another.',
  },
  'dossier.kept_by_them': {
    vi: 'Người này đang giữ hồ sơ.',
    en: 'They keep this work file already.',
  },
  'dossier.is_empty': {
    vi: 'Hồ sơ chưa có văn bản nào. Hãy đưa văn bản vào trước khi kết thúc.',
    en: 'Nothing is filed yet. File its documents before closing it.',
  },
  'dossier.documents_open': {
    vi: 'Trong hồ sơ còn văn bản chưa giải quyết xong hoặc chưa ban hành. Hãy xử lý xong trước khi kết thúc.',
    en: 'Some documents in it are not completed or issued yet. Finish them before closing it.',
  },
} as const
