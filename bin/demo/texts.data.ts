/** The three documents of the demonstration, written for it; province, names and figures are invented. */

/** A provincial Party committee's decision on one shared document desk for the three systems. */
export const decision = {
  abstract:
    'ban hành Quy định về sử dụng thống nhất Hệ thống xử lý văn bản dùng chung ba cấp trên địa bàn tỉnh Hương Sơn',
  legalBases: [
    'Căn cứ Điều lệ Đảng;',
    'Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ tỉnh, Ban Thường vụ Tỉnh ủy nhiệm kỳ 2025 - 2030;',
    'Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia;',
    'Xét đề nghị của Văn phòng Tỉnh ủy tại Tờ trình về việc sử dụng thống nhất hệ thống xử lý văn bản giữa các cơ quan đảng, chính quyền, Mặt trận Tổ quốc và các đoàn thể,',
  ],
  text: `Điều 1. Ban hành kèm theo Quyết định này Quy định về sử dụng thống nhất Hệ thống xử lý văn bản dùng chung ba cấp (sau đây gọi tắt là Hệ thống) trong các cơ quan đảng, chính quyền, Mặt trận Tổ quốc Việt Nam và các đoàn thể chính trị - xã hội từ tỉnh đến xã, phường.

Điều 2. Nguyên tắc sử dụng Hệ thống

1. Mọi văn bản không thuộc danh mục bí mật nhà nước đều được soạn thảo, trình, ký số, cấp số, phát hành, tiếp nhận, chỉ đạo, xử lý và lập hồ sơ trên Hệ thống. Văn bản đã ký số của người có thẩm quyền và của cơ quan trên Hệ thống có giá trị như bản gốc văn bản giấy; không gửi kèm văn bản giấy, trừ trường hợp pháp luật có quy định khác.

2. Văn bản có nội dung bí mật nhà nước tuyệt đối không được soạn thảo, lưu trữ, gửi, nhận trên Hệ thống. Cơ quan, cá nhân phát hiện văn bản có dấu chỉ mức độ mật trên Hệ thống phải dừng xử lý và báo cáo ngay Văn phòng Tỉnh ủy.

3. Mỗi số văn bản chỉ được cấp một lần, theo thứ tự liên tục; số đã cấp không được dùng lại. Người đứng đầu cơ quan chịu trách nhiệm về việc đăng ký, cấp số và quản lý con dấu, chữ ký số của cơ quan mình.

4. Người ký chịu trách nhiệm trước Ban Thường vụ Tỉnh ủy và trước pháp luật về nội dung văn bản mình ký; khóa bí mật của chữ ký số cá nhân do chính người ký giữ, không giao cho người khác dưới bất kỳ hình thức nào.

Điều 3. Thời hạn xử lý

1. Văn bản đến được đăng ký, trình người có thẩm quyền ngay trong ngày, chậm nhất là trong ngày làm việc tiếp theo. Văn bản có dấu chỉ mức độ khẩn được đăng ký, trình và chuyển giao ngay sau khi tiếp nhận.

2. Ý kiến chỉ đạo giải quyết văn bản phải xác định rõ một đơn vị hoặc cá nhân chủ trì, các đơn vị, cá nhân phối hợp và thời hạn hoàn thành. Đơn vị chủ trì chịu trách nhiệm tổng hợp, báo cáo kết quả trên Hệ thống.

3. Định kỳ ngày 20 hằng tháng, Hệ thống tự động tổng hợp tỷ lệ văn bản được xử lý đúng hạn, quá hạn của từng cơ quan để phục vụ việc kiểm tra, đôn đốc.

Điều 4. Tổ chức thực hiện

1. Đảng ủy Ủy ban nhân dân tỉnh lãnh đạo Ủy ban nhân dân tỉnh xây dựng kế hoạch triển khai trong các cơ quan hành chính nhà nước, hoàn thành trước ngày 31/12/2026; bảo đảm hạ tầng kỹ thuật, an toàn thông tin và kinh phí thực hiện.

2. Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh chủ trì, phối hợp với các đoàn thể chính trị - xã hội tổ chức thực hiện trong hệ thống Mặt trận; định kỳ sáu tháng báo cáo Ban Thường vụ Tỉnh ủy.

3. Văn phòng Tỉnh ủy chủ trì, phối hợp với Ủy ban Kiểm tra Tỉnh ủy và Thanh tra tỉnh kiểm tra việc thực hiện; kịp thời tham mưu Ban Thường vụ Tỉnh ủy xử lý vướng mắc phát sinh.

Điều 5. Quyết định này có hiệu lực kể từ ngày ký. Các ban, cơ quan tham mưu, giúp việc Tỉnh ủy, các đảng ủy trực thuộc Tỉnh ủy, Ủy ban nhân dân tỉnh, Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, các đoàn thể chính trị - xã hội tỉnh và các cơ quan, đơn vị liên quan chịu trách nhiệm thi hành Quyết định này.`,
}

/** A provincial people's committee's plan in answer, for the departments and communes. */
export const plan = {
  abstract:
    'Triển khai Hệ thống xử lý văn bản dùng chung ba cấp trong các cơ quan hành chính nhà nước tỉnh Hương Sơn',
  text: `Thực hiện Quyết định của Ban Thường vụ Tỉnh ủy về việc ban hành Quy định sử dụng thống nhất Hệ thống xử lý văn bản dùng chung ba cấp trên địa bàn tỉnh Hương Sơn; căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư, Ủy ban nhân dân tỉnh ban hành Kế hoạch triển khai như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

Bảo đảm 100% văn bản, hồ sơ công việc không thuộc danh mục bí mật nhà nước của các sở, ngành và Ủy ban nhân dân các xã, phường được tạo lập, ký số, cấp số, gửi, nhận và xử lý trên Hệ thống; hình thành dữ liệu thống nhất phục vụ chỉ đạo, điều hành và công tác lưu trữ điện tử của tỉnh.

2. Yêu cầu

a) Xác định rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền đối với từng nhiệm vụ; người đứng đầu cơ quan trực tiếp chỉ đạo và chịu trách nhiệm về kết quả thực hiện tại cơ quan mình.

b) Không phát hành song song văn bản giấy đối với văn bản đã được ký số đầy đủ trên Hệ thống; không để gián đoạn công tác chỉ đạo, điều hành trong thời gian chuyển đổi.

c) Tuân thủ nghiêm quy định về bảo vệ bí mật nhà nước, bảo vệ dữ liệu cá nhân và bảo đảm an toàn thông tin theo cấp độ.

II. NỘI DUNG, NHIỆM VỤ

1. Rà soát danh mục và quy trình

Các sở, ngành, Ủy ban nhân dân các xã, phường rà soát danh sách người sử dụng, chức vụ, thẩm quyền ký; ban hành danh mục hồ sơ năm 2027; chuẩn hóa quy trình xử lý văn bản đi, văn bản đến theo mẫu thống nhất trước ngày 10 tháng 12 năm 2026.

2. Chữ ký số và con dấu điện tử

Sở Khoa học và Công nghệ phối hợp với cơ quan có thẩm quyền cấp chứng thư số chuyên dùng công vụ cho toàn bộ người có thẩm quyền ký và cho từng cơ quan; hướng dẫn quản lý khóa bí mật, bảo đảm khóa của cá nhân do cá nhân giữ, khóa của cơ quan do văn thư giữ và chỉ sử dụng tại trụ sở.

3. Tập huấn, hỗ trợ

Sở Nội vụ tổ chức tập huấn theo từng nhóm đối tượng: văn thư, chuyên viên, lãnh đạo, người làm lưu trữ; bố trí tổ hỗ trợ trực tiếp tại các xã, phường trong ba tháng đầu vận hành, ưu tiên các xã vùng cao còn khó khăn về đường truyền.

4. Chế độ thông tin, báo cáo

Trước ngày 20 hằng tháng, các cơ quan, đơn vị kiểm tra số liệu do Hệ thống tổng hợp về tỷ lệ văn bản xử lý đúng hạn; giải trình nguyên nhân đối với văn bản quá hạn. Ủy ban nhân dân các xã, phường báo cáo kết quả triển khai lần thứ nhất trước ngày 25 tháng 12 năm 2026.

III. KINH PHÍ THỰC HIỆN

Kinh phí thực hiện Kế hoạch được bảo đảm từ ngân sách nhà nước theo phân cấp hiện hành và các nguồn hợp pháp khác. Sở Tài chính thẩm định, tham mưu Ủy ban nhân dân tỉnh bố trí kinh phí theo quy định của Luật Ngân sách nhà nước.

IV. TỔ CHỨC THỰC HIỆN

1. Văn phòng Ủy ban nhân dân tỉnh là cơ quan đầu mối, theo dõi, đôn đốc, tổng hợp kết quả thực hiện; báo cáo Ủy ban nhân dân tỉnh tại phiên họp thường kỳ hằng tháng.

2. Giám đốc các sở, Thủ trưởng các ban, ngành, Chủ tịch Ủy ban nhân dân các xã, phường căn cứ Kế hoạch này xây dựng kế hoạch cụ thể của cơ quan, địa phương mình và tổ chức thực hiện.

3. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các đoàn thể phối hợp tuyên truyền, giám sát quá trình thực hiện.

Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị kịp thời phản ánh về Văn phòng Ủy ban nhân dân tỉnh để tổng hợp, báo cáo Ủy ban nhân dân tỉnh xem xét, giải quyết`,
}

/** A provincial Front committee's report upward. */
export const report = {
  abstract:
    'Kết quả bước đầu triển khai Hệ thống xử lý văn bản dùng chung ba cấp trong hệ thống Mặt trận Tổ quốc Việt Nam tỉnh Hương Sơn',
  text: `Thực hiện Quyết định của Ban Thường vụ Tỉnh ủy về sử dụng thống nhất Hệ thống xử lý văn bản dùng chung ba cấp, Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hương Sơn báo cáo kết quả bước đầu như sau:

I. CÔNG TÁC CHỈ ĐẠO, QUÁN TRIỆT

Ngay sau khi tiếp nhận Quyết định trên Hệ thống, Ban Thường trực đã phân công đồng chí Chánh Văn phòng trực tiếp chủ trì, tổ chức quán triệt đến toàn thể cán bộ, công chức cơ quan và Ủy ban Mặt trận Tổ quốc Việt Nam các xã, phường; đồng thời phối hợp với Tỉnh đoàn và các tổ chức chính trị - xã hội thống nhất cách thức gửi, nhận văn bản giữa các cơ quan trong khối.

II. KẾT QUẢ THỰC HIỆN

1. Về con người và chữ ký số

Đã rà soát, cập nhật đầy đủ chức vụ, người giữ chức vụ và thẩm quyền ký của cơ quan Mặt trận cấp tỉnh và 06/06 xã, phường. Toàn bộ người có thẩm quyền ký đã được cấp chứng thư số và tự quản lý khóa bí mật của mình.

2. Về xử lý văn bản

Văn bản đến được đăng ký, trình và giao việc trong ngày; ý kiến chỉ đạo thể hiện rõ người chủ trì, người phối hợp và thời hạn. Kết quả cụ thể:

a) Văn bản đến được đăng ký ngay trong ngày tiếp nhận: 100%;

b) Văn bản đi được ký số đầy đủ của người có thẩm quyền và của cơ quan: 100%;

c) Hồ sơ công việc được lập trên Hệ thống: đạt yêu cầu đề ra.

III. KHÓ KHĂN, VƯỚNG MẮC

Một số xã vùng cao như Thượng Sơn, Vân Thủy đường truyền chưa ổn định; một bộ phận cán bộ Mặt trận ở khu dân cư còn lúng túng khi tra cứu văn bản bằng điện thoại. Việc số hóa hồ sơ giấy hình thành từ các nhiệm kỳ trước cần có lộ trình và nguồn lực phù hợp.

IV. NHIỆM VỤ TRONG THỜI GIAN TỚI

1. Tiếp tục duy trì 100% văn bản được xử lý trên Hệ thống; đưa kết quả sử dụng Hệ thống thành một tiêu chí đánh giá, xếp loại hằng năm của cơ quan Mặt trận các cấp.

2. Tổ chức giám sát việc tiếp nhận, giải quyết kiến nghị của cử tri và Nhân dân thông qua dữ liệu của Hệ thống; định kỳ sáu tháng báo cáo Ban Thường vụ Tỉnh ủy.

V. ĐỀ XUẤT, KIẾN NGHỊ

Đề nghị Ban Thường vụ Tỉnh ủy quan tâm chỉ đạo ưu tiên nâng cấp đường truyền cho các xã vùng cao; chỉ đạo cơ quan chức năng hướng dẫn việc số hóa tài liệu lưu trữ của Mặt trận Tổ quốc và các đoàn thể.

Trên đây là báo cáo kết quả bước đầu, Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh trân trọng báo cáo Ban Thường vụ Tỉnh ủy`,
}
