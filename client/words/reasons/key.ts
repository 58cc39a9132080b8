/** What may go wrong with one's own key in the browser, before anything is sent. */
export const keyReasons = {
  'key.insecure_page': {
    vi: 'Trình duyệt chỉ cho ký số trên trang HTTPS hoặc ngay trên máy chủ này. Hãy mở bàn làm việc bằng địa chỉ https://.',
    en: 'The browser signs only on a page that came by HTTPS or from this computer. Open the desk by its https:// address.',
  },
  'key.does_not_sign': {
    vi: 'Khóa này không ký được. Chưa có gì được ký; hãy thử tệp khóa khác.',
    en: 'This key does not sign. Nothing was signed; try another key file.',
  },
  'key.other_bytes': {
    vi: 'Tệp nhận được để ký không đúng với bản đã xem hoặc mã băm đã báo. Chưa có gì được ký; hãy báo quản trị.',
    en: 'The file received for signing is not the version that was read, or does not fit the digest told. Nothing was signed; tell the administrator.',
  },
  'key.not_allowed': {
    vi: 'Chưa nhập mã dùng một lần nên chưa có gì được ký.',
    en: 'No one-time password was entered, so nothing was signed.',
  },
  'token.module_missing': {
    vi: 'Máy chủ chưa cài mô-đun pkcs11js để dùng thiết bị khóa. Vui lòng báo quản trị viên.',
    en: 'The server lacks the module pkcs11js, through which tokens are used. Please tell the administrator.',
  },
  'token.library_missing': {
    vi: 'Máy chủ không mở được thư viện PKCS#11 của thiết bị khóa. Vui lòng báo quản trị viên.',
    en: 'The server cannot open the token’s PKCS #11 library. Please tell the administrator.',
  },
  'token.not_present': {
    vi: 'Thiết bị khóa chưa được cắm hoặc không đúng thiết bị đã khai báo. Hãy kiểm tra rồi thử lại.',
    en: 'The token is not plugged in, or is not the one named. Please check it and try again.',
  },
  'token.pin_missing': {
    vi: 'Chưa khai báo mã PIN của thiết bị khóa trên máy chủ. Vui lòng báo quản trị viên.',
    en: 'The server was given no PIN for the token. Please tell the administrator.',
  },
  'token.pin_wrong': {
    vi: 'Thiết bị khóa từ chối mã PIN. Mã này không được thử lại, để thiết bị không bị khóa; vui lòng báo quản trị viên.',
    en: 'The token refused the PIN. It is not tried again, so that the token is not locked; please tell the administrator.',
  },
  'token.pin_locked': {
    vi: 'Thiết bị khóa đã bị khóa do nhập sai mã PIN nhiều lần. Hãy mở khóa bằng công cụ của nhà cung cấp.',
    en: 'The token is locked after too many wrong PINs. Unlock it with its maker’s tool.',
  },
  'token.key_missing': {
    vi: 'Thiết bị khóa không có đúng một khóa theo tên hoặc mã đã khai báo. Vui lòng báo quản trị viên.',
    en: 'The token does not hold exactly one key of the label or id that was named. Please tell the administrator.',
  },
  'token.certificate_missing': {
    vi: 'Thiết bị khóa không có chứng thư của khóa. Hãy nạp chứng thư vào thiết bị hoặc đặt tệp chứng thư bên cạnh.',
    en: 'The token lacks the key’s certificate. Put it into the token, or into a file beside its description.',
  },
  'token.failed': {
    vi: 'Thiết bị khóa báo lỗi, chưa có gì được ký. Hãy thử lại; nếu vẫn lỗi, vui lòng báo quản trị viên.',
    en: 'The token reported an error; nothing was signed. Try again, and tell the administrator if it persists.',
  },
  'token.silent': {
    vi: 'Thiết bị khóa không trả lời trong 20 giây, chưa có gì được ký. Hãy thử lại.',
    en: 'The token did not answer within 20 seconds; nothing was signed. Please try again.',
  },
  'remote.not_in_use': {
    vi: 'Hệ thống chưa bật ký số từ xa. Hãy ký bằng tệp khóa, hoặc liên hệ quản trị viên.',
    en: 'Remote signing is not in use here. Sign with a key file, or ask the administrator.',
  },
  'remote.no_account': {
    vi: 'Chưa khai báo tài khoản ký số từ xa của ông/bà. Hãy nhập tài khoản rồi thử lại.',
    en: 'Your account at the remote signing service is not known yet. Please enter it and try again.',
  },
  'remote.account_of_another': {
    vi: 'Tài khoản ký số từ xa này không có chứng thư số nào mang tên ông/bà, hoặc người khác đã khai. Vui lòng kiểm tra lại.',
    en: 'This account at the remote signing service has no certificate in your name, or somebody else has named it. Please check it.',
  },
  'remote.unreachable': {
    vi: 'Dịch vụ ký số từ xa không trả lời. Chưa có gì được ký; hãy thử lại sau.',
    en: 'The remote signing service does not answer. Nothing was signed; please try again later.',
  },
  'remote.not_secure': {
    vi: 'Địa chỉ dịch vụ ký số từ xa không dùng HTTPS nên không được dùng. Vui lòng báo quản trị viên.',
    en: 'The remote signing service’s address is not HTTPS, so it is not used. Please tell the administrator.',
  },
  'remote.senseless': {
    vi: 'Dịch vụ ký số từ xa trả lời sai quy cách. Chưa có gì được ký; hãy thử lại hoặc báo quản trị viên.',
    en: 'The remote signing service answered something senseless. Nothing was signed; try again or tell the administrator.',
  },
  'remote.access_denied': {
    vi: 'Dịch vụ ký số từ xa không chấp nhận hệ thống này. Vui lòng báo quản trị viên.',
    en: 'The remote signing service does not accept this installation. Please tell the administrator.',
  },
  'remote.pin_wrong': {
    vi: 'Mã PIN của khóa ký từ xa không đúng.',
    en: 'The PIN of the remote key is wrong.',
  },
  'remote.one_time_password_wrong': {
    vi: 'Mã dùng một lần không đúng hoặc đã hết hạn. Hãy nhập mã mới.',
    en: 'The one-time password is wrong or has expired. Please enter a new one.',
  },
  'remote.authorisation_expired': {
    vi: 'Lượt cho phép ký đã hết hạn. Chưa có gì được ký; hãy ký lại.',
    en: 'The authorisation has expired. Nothing was signed; please sign again.',
  },
  'remote.credential_unknown': {
    vi: 'Dịch vụ ký số từ xa không có khóa này. Hãy chọn khóa khác.',
    en: 'The remote signing service does not know this key. Please choose another.',
  },
  'remote.credential_unusable': {
    vi: 'Khóa ký từ xa này không còn hiệu lực, hoặc không dùng được ở đây. Hãy chọn khóa khác.',
    en: 'This remote key is not in force, or cannot be used here. Please choose another.',
  },
  'remote.refused': {
    vi: 'Dịch vụ ký số từ xa từ chối. Chưa có gì được ký; hãy thử lại.',
    en: 'The remote signing service refused. Nothing was signed; please try again.',
  },
  'remote.signature_wrong': {
    vi: 'Chữ ký mà dịch vụ từ xa trả về không phải của khóa này trên văn bản này. Không có gì được ký; vui lòng báo quản trị viên.',
    en: 'The signature that the remote service gave is not this key’s over this document. Nothing was signed; please tell the administrator.',
  },
  'client.not_in_use': {
    vi: 'Hệ thống chưa bật ký bằng phần mềm của Ban Cơ yếu Chính phủ. Hãy chọn cách ký khác.',
    en: 'Signing through the Government Cipher Committee’s client is not in use here. Choose another way.',
  },
  'client.unreachable': {
    vi: 'Không kết nối được phần mềm ký số của Ban Cơ yếu trên máy này. Hãy mở phần mềm rồi thử lại.',
    en: 'The Cipher Committee’s client does not answer on this computer. Start it and try again.',
  },
  'client.refused': {
    vi: 'Phần mềm ký số của Ban Cơ yếu không ký. Chưa có gì được ký; hãy xem thông báo của phần mềm.',
    en: 'The Cipher Committee’s client did not sign. Nothing was signed; see what the client says.',
  },
  'client.no_such_ticket': {
    vi: 'Không tìm thấy phiếu ký, hoặc đã có phiếu mới thay. Hãy bấm ký lại.',
    en: 'There is no such ticket, or a newer one has taken its place. Please sign again.',
  },
  'client.returned_already': {
    vi: 'Tệp đã ký của phiếu này đã được nhận. Mỗi phiếu chỉ dùng một lần; hãy bấm ký lại.',
    en: 'A signed file has come back for this ticket. A ticket serves once; please sign again.',
  },
  'client.not_returned': {
    vi: 'Phần mềm ký số chưa gửi tệp đã ký về. Hãy ký lại.',
    en: 'The client has not brought a signed file back. Please sign again.',
  },
  'client.of_another_session': {
    vi: 'Tệp này được chuẩn bị trong phiên đăng nhập khác. Hãy bấm ký lại.',
    en: 'This file was prepared in another session. Please sign again.',
  },
  'client.other_base': {
    vi: 'Tệp nhận về không phải là văn bản đã đưa đi ký. Không có gì được ký.',
    en: 'The file that came back is not the one that was given out. Nothing was signed.',
  },
  'client.not_one_revision': {
    vi: 'Tệp nhận về không có đúng một lần ký thêm. Không có gì được ký.',
    en: 'The file that came back was not signed exactly once. Nothing was signed.',
  },
  'client.changed_more': {
    vi: 'Tệp nhận về bị sửa nội dung ngoài chữ ký. Không có gì được ký.',
    en: 'The file that came back was changed beyond its signature. Nothing was signed.',
  },
  'client.not_in_its_field': {
    vi: 'Chữ ký không nằm đúng ô dành cho người ký. Không có gì được ký; hãy kiểm tra thiết lập của phần mềm.',
    en: 'The signature is not in the signer’s own field alone. Nothing was signed; check the client’s settings.',
  },
  'client.locks_what_follows': {
    vi: 'Chữ ký khóa văn bản, không thể cấp số và đóng dấu sau đó. Hãy tắt khóa trong phần mềm rồi ký lại.',
    en: 'The signature locks the document, so that number and seal could not follow. Turn that off and sign again.',
  },
} as const
