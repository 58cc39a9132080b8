import type { DraftContent } from '../../../server/documents/layout/content.ts'
import { blocksFromPlainText } from '../../../server/documents/layout/plain-text.ts'

/** A province's letter to its departments. */
export const stateLetter: DraftContent = {
  profile: 'state',
  typeCode: 'letter',
  parentAgencyName: '',
  agencyName: 'Ủy ban nhân dân\nThành phố Hồ Chí Minh',
  placeName: 'Thành phố Hồ Chí Minh',
  symbol: 'UBND-VX',
  abstract: 'V/v triển khai hệ thống xử lý văn bản dùng chung ba cấp năm 2026',
  addressees: [
    'Các sở, ban, ngành Thành phố',
    'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân Thành phố',
    'Ủy ban nhân dân các phường, xã, đặc khu',
  ],
  legalBases: [],
  body: blocksFromPlainText(`Thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia; Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư, Ủy ban nhân dân Thành phố đề nghị các cơ quan, đơn vị tổ chức thực hiện một số nội dung sau đây:

1. Toàn bộ văn bản đến được đăng ký vào hệ thống trong ngày; văn bản có dấu chỉ mức độ “Hỏa tốc”, “Thượng khẩn” và “Khẩn” phải được trình người đứng đầu và chuyển giao ngay sau khi tiếp nhận.
2. Văn bản giấy được số hóa ở độ phân giải tối thiểu 200 dpi, định dạng PDF, ký số của cơ quan và gắn mã định danh trước khi chuyển xử lý; bản số hóa phải đầy đủ, chính xác, rõ nét.
3. Văn thư cơ quan kiểm tra tính xác thực và toàn vẹn của chữ ký số; trường hợp không hợp lệ thì trả lại nơi gửi, nêu rõ lý do trên hệ thống để theo dõi, truy vết.

Ủy ban nhân dân Thành phố đề nghị Thủ trưởng các cơ quan, đơn vị quan tâm chỉ đạo, nghiêm túc tổ chức thực hiện.`),
  authority: { prefix: 'TM.', lines: ['Ủy ban nhân dân', 'KT. Chủ tịch'], title: 'Phó Chủ tịch' },
  signerName: 'Nguyễn Hữu Phước Thịnh',
  recipients: ['Thường trực Thành ủy (để báo cáo)', 'Chủ tịch, các Phó Chủ tịch UBND Thành phố'],
  archiveLine: 'VT, VX (05)',
  urgency: 'express',
  circulation: null,
  drafterMark: 'PL.(300)',
}

/** A clause of real length. */
export const clause = `Cơ quan, tổ chức, cá nhân được giao xử lý có trách nhiệm lập hồ sơ công việc ngay từ khi tiếp nhận nhiệm vụ, cập nhật đầy đủ tài liệu hình thành trong quá trình giải quyết và nộp lưu vào Lưu trữ cơ quan chậm nhất 12 tháng kể từ ngày công việc kết thúc. Hồ sơ nộp lưu phải có đủ chữ ký số, dấu thời gian, thông tin mô tả và mục lục tài liệu theo quy định của Luật Lưu trữ.`

/** A three-page decision with articles, a table and twelve recipients. */
export const stateDecision: DraftContent = {
  ...stateLetter,
  typeCode: 'decision',
  parentAgencyName: '',
  agencyName: 'Ủy ban nhân dân\ntỉnh Đắk Lắk',
  placeName: 'Đắk Lắk',
  symbol: 'QĐ-UBND',
  abstract:
    'Về việc ban hành Quy chế tiếp nhận, xử lý và lưu trữ văn bản điện tử trên hệ thống dùng chung ba cấp của tỉnh',
  addressees: [],
  issuer: 'Ủy ban nhân dân tỉnh Đắk Lắk',
  legalBases: [
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
    'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư',
    'Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 118/TTr-SNV ngày 02 tháng 11 năm 2026',
  ],
  body: [
    ...blocksFromPlainText(`Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh và đối tượng áp dụng
1. ${clause}
a) ${clause}
b) ${clause}
- ${clause}
Điều 2. ${clause}
Chương II
TIẾP NHẬN VÀ XỬ LÝ VĂN BẢN
Điều 3. Thời hạn xử lý
Thời hạn xử lý từng loại hồ sơ được quy định tại bảng sau:`),
    {
      kind: 'table',
      header: [
        [{ text: 'TT' }],
        [{ text: 'Loại văn bản' }],
        [{ text: 'Cấp xử lý' }],
        [{ text: 'Thời hạn' }],
      ],
      rows: Array.from({ length: 9 }, (_, index) => [
        [{ text: String(index + 1) }],
        [{ text: 'Công văn trả lời kiến nghị của cử tri, đơn thư khiếu nại, tố cáo của công dân' }],
        [{ text: index % 2 ? 'Xã, phường' : 'Sở, ngành' }],
        [{ text: `0${index + 1} ngày` }],
      ]),
    },
    ...blocksFromPlainText(`Điều 4. Lập hồ sơ
${clause}
${clause}
${clause}
Điều 5. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở, Thủ trưởng các ban, ngành, Chủ tịch Ủy ban nhân dân các xã, phường và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.`),
  ],
  authority: { prefix: 'TM.', lines: ['Ủy ban nhân dân'], title: 'Chủ tịch' },
  recipients: [
    'Như Điều 5',
    'Văn phòng Chính phủ',
    'Bộ Nội vụ',
    'Cục Kiểm tra văn bản và Quản lý xử lý vi phạm hành chính - Bộ Tư pháp',
    'Thường trực Tỉnh ủy, Thường trực HĐND tỉnh',
    'Chủ tịch, các Phó Chủ tịch UBND tỉnh',
    'Ủy ban MTTQ Việt Nam tỉnh',
    'Các Ban của HĐND tỉnh',
    'Báo và Phát thanh, Truyền hình Đắk Lắk',
    'Trung tâm Công nghệ và Cổng thông tin điện tử tỉnh',
    'Các phòng, đơn vị thuộc Văn phòng',
  ],
  archiveLine: 'VT, NC (Tr_12b)',
  urgency: 'normal',
}
