/** What is said of places, images, initials, copies and the public page. */
export const appearanceReasons = {
  'verification.not_found': {
    vi: 'Không có văn bản nào đã ban hành mang mã này. Vui lòng kiểm tra lại từng ký tự.',
    en: 'No issued document bears this code. Please check it letter by letter.',
  },
  'verification.too_many_lookups': {
    vi: 'Địa chỉ này tra cứu quá nhiều lần. Vui lòng đợi một phút rồi thử lại.',
    en: 'Too many codes were looked up from this address. Please wait a minute.',
  },
  'signing.place_off_the_page': {
    vi: 'Vị trí này vượt ra ngoài trang, hoặc dấu đặt cạnh chữ ký không còn chỗ. Vui lòng dời vào trong.',
    en: 'This place, or the seal beside it, lies off the page. Please move it inside.',
  },
  'signing.place_wrong_size': {
    vi: 'Khung này nhỏ hoặc lớn hơn mức cho phép. Vui lòng chỉnh lại kích thước.',
    en: 'This rectangle is smaller or larger than allowed. Please resize it.',
  },
  'signing.place_over_text': {
    vi: 'Vị trí này đè lên chữ của văn bản. Vui lòng dời sang chỗ trống.',
    en: 'This place lies over the text. Please move it to a free spot.',
  },
  'signing.place_over_stamp': {
    vi: 'Vị trí này đè lên chữ ký, dấu hoặc ô đã có. Vui lòng dời sang chỗ trống.',
    en: 'This place lies over another signature, stamp or field. Please move it to a free spot.',
  },
  'signing.places_fixed': {
    vi: 'Các vị trí đã cố định từ chữ ký nháy đầu tiên, không dời được nữa.',
    en: 'The places have been fixed since the first initials and cannot be moved.',
  },
  'signing.no_such_initials': {
    vi: 'Cơ quan không quy định chữ ký nháy này.',
    en: 'The body does not ask for these initials.',
  },
  'signing.initials_of_another': {
    vi: 'Chữ ký nháy ở vị trí này thuộc người khác.',
    en: 'These initials are for somebody else to put.',
  },
  'signing.not_at_initials': {
    vi: 'Văn bản chưa đến, hoặc đã qua bước ký nháy này.',
    en: 'The document has not come to these initials yet, or is past them.',
  },
  'signing.initials_stand': {
    vi: 'Vị trí này đã có chữ ký nháy.',
    en: 'These initials stand already.',
  },
  'signing.initialled_already': {
    vi: 'Bạn đã ký nháy văn bản này. Vui lòng để người khác ký nháy vị trí còn lại.',
    en: 'You have put your initials already. Somebody else puts the others.',
  },
  'signing.initials_missing': {
    vi: 'Văn bản còn thiếu chữ ký nháy. Vui lòng đề nghị người soạn thảo, người kiểm tra ký nháy trước.',
    en: 'Initials are missing. Please ask the drafter and the checkers to put theirs first.',
  },
  'signing.initials_begun': {
    vi: 'Dự thảo đã có chữ ký nháy nên không đổi người ký nháy được nữa.',
    en: 'The draft bears initials already, so whose they are can no longer be changed.',
  },
  'signing.initials_of_body_left_out': {
    vi: 'Cơ quan quy định bắt buộc có chữ ký nháy này. Vui lòng giữ lại đủ các bước cơ quan yêu cầu.',
    en: 'The body asks for these initials. Please keep every step that it asks for.',
  },
  'signing.initials_changed': {
    vi: 'Danh sách ký nháy vừa thay đổi sau khi mở tệp. Vui lòng mở lại văn bản và ký nháy lần nữa.',
    en: 'Whose initials are wanted has changed since the file was opened. Please open it again.',
  },
  'signing.initials_not_in_file': {
    vi: 'Tệp này không có ô cho chữ ký nháy đó. Vui lòng trả lại người soạn thảo để lập lại tệp.',
    en: 'The file has no field for these initials. Please return it to its drafter to be made anew.',
  },
  'image.not_registered': {
    vi: 'Chưa đăng ký hình chữ ký.',
    en: 'No image of a signature is registered.',
  },
  'image.not_blue': {
    vi: 'Chữ ký tay phải là nét mực xanh. Vui lòng quét lại bản ký bằng bút mực xanh.',
    en: 'A handwritten signature must be in blue ink. Please scan one written in blue.',
  },
  'image.not_red': {
    vi: 'Hình dấu phải có màu đỏ.',
    en: 'The image of a seal must be red.',
  },
  'image.not_square': {
    vi: 'Hình dấu phải có chiều rộng bằng chiều cao.',
    en: 'The image of a seal must be as wide as high.',
  },
  'image.wrong_size': {
    vi: 'Mỗi cạnh của hình phải từ 60 đến 2400 điểm ảnh.',
    en: 'Each side of the image must have 60 to 2,400 pixels.',
  },
  'image.not_transparent': {
    vi: 'Hình phải có nền trong suốt (PNG). Vui lòng bỏ nền trắng rồi tải lại.',
    en: 'The image needs a transparent ground (PNG). Please remove the white and try again.',
  },
  'image.empty_or_full': {
    vi: 'Hình gần như trống hoặc phủ kín. Vui lòng cắt sát nét chữ ký hay dấu và bỏ nền.',
    en: 'The image is almost empty or almost full. Please cut it close and remove its ground.',
  },
  'signing.annex_not_signable': {
    vi: 'Có phụ lục không ký số được nên văn bản chưa được đóng dấu. Vui lòng thay tệp phụ lục nêu dưới đây.',
    en: 'An annex cannot be signed, so nothing was sealed. Please replace the file named below.',
  },
  'copy.not_your_role': {
    vi: 'Bản sao do văn thư của cơ quan thực hiện.',
    en: 'Copies are made by the clerk of a body.',
  },
  'copy.original_is_forwarded': {
    vi: 'Bản gốc điện tử được chuyển tiếp nguyên vẹn, không sao y sang tệp điện tử khác.',
    en: 'An electronic original is forwarded as it is, not copied to another file.',
  },
  'copy.way_not_allowed': {
    vi: 'Hình thức sao này không áp dụng cho cách chuyển đổi đã chọn.',
    en: 'This form of copy does not go this way.',
  },
  'copy.original_unclear': {
    vi: 'Vui lòng chọn một văn bản trên hệ thống hoặc nhập thông tin bản giấy, không phải cả hai.',
    en: 'Please choose a document here or describe the paper, not both.',
  },
  'copy.scan_missing': {
    vi: 'Vui lòng đính kèm bản quét màu (PDF) của văn bản giấy.',
    en: 'Please attach a colour scan (PDF) of the paper.',
  },
  'copy.scan_not_wanted': {
    vi: 'Cách sao này không dùng bản quét.',
    en: 'This way of copying takes no scan.',
  },
  'copy.scan_too_old': {
    vi: 'Bản quét phải là PDF từ phiên bản 1.4.',
    en: 'The scan must be PDF 1.4 or later.',
  },
  'copy.made_from_true_copy_only': {
    vi: 'Sao lục chỉ thực hiện từ bản sao y. Vui lòng ghi số, ký hiệu bản sao y.',
    en: 'A sao lục is made from a sao y only. Please give that one’s number and symbol.',
  },
  'copy.excerpt_missing': {
    vi: 'Vui lòng nhập phần nội dung cần trích sao.',
    en: 'Please give the words to be excerpted.',
  },
  'copy.not_issued': {
    vi: 'Văn bản chưa được ban hành nên chưa có bản gốc để sao.',
    en: 'The document is not issued yet, so there is no original to copy.',
  },
  'copy.recalled': {
    vi: 'Văn bản đã bị thu hồi, không sao được.',
    en: 'The document was recalled and is not copied.',
  },
  'copy.signer_not_of_this_body': {
    vi: 'Người ký bản sao phải đang giữ chức vụ tại cơ quan sao.',
    en: 'Who signs the copy must hold a post of this body.',
  },
  'copy.not_found': {
    vi: 'Không tìm thấy bản sao này.',
    en: 'There is no such copy.',
  },
  'stamp.not_incoming': {
    vi: 'Dấu ĐẾN chỉ dành cho văn bản đến.',
    en: 'The stamp ĐẾN is for incoming documents only.',
  },
  'stamp.not_registered': {
    vi: 'Văn bản chưa được đăng ký nên chưa có số đến.',
    en: 'The document is not registered yet and has no arrival number.',
  },
} as const
