/** What is said when signing, numbering or sealing is refused. */
export const signingReasons = {
  'preparation.not_found': {
    vi: 'Không tìm thấy bản chuẩn bị ký. Vui lòng bấm ký lại.',
    en: 'These prepared bytes are not there. Please begin to sign again.',
  },
  'signing.certificate_revoked': {
    vi: 'Chứng thư này đã bị thu hồi. Vui lòng đăng ký và ký bằng chứng thư mới.',
    en: 'This certificate was revoked. Please register a new one and sign with that.',
  },
  'certificate.registered_already': {
    vi: 'Chứng thư này đã được đăng ký cho bạn.',
    en: 'This certificate is registered for you already.',
  },
  'signing.not_your_role': {
    vi: 'Việc này do văn thư của cơ quan ban hành thực hiện.',
    en: 'This is done by the clerk of the issuing body.',
  },
  'signing.not_the_signer': {
    vi: 'Văn bản này chờ chữ ký của người khác.',
    en: 'This document waits for somebody else’s signature.',
  },
  'signing.signer_checked_form': {
    vi: 'Người đã kiểm tra thể thức văn bản này không ký nó. Hãy chuyển lại để người khác kiểm tra hoặc ký.',
    en: 'Whoever checked the form of this document does not sign it. Let another check or sign.',
  },
  'signing.signer_is_drafter': {
    vi: 'Người soạn thảo không tự ký văn bản mình soạn. Vui lòng chuyển người có thẩm quyền khác ký.',
    en: 'Who drafted a document does not sign it. Please give it to another signer.',
  },
  'signing.sealer_is_signer': {
    vi: 'Người đã ký văn bản không đồng thời đóng dấu của cơ quan. Vui lòng chuyển văn thư khác.',
    en: 'Who signed a document does not set its seal. Please give it to another clerk.',
  },
  'signing.not_awaiting_signature': {
    vi: 'Văn bản không ở bước chờ ký.',
    en: 'The document does not wait for a signature.',
  },
  'signing.version_changed': {
    vi: 'Văn bản đã có phiên bản mới. Vui lòng mở lại, đọc và ký phiên bản hiện tại.',
    en: 'The document has a newer version. Please open, read and sign that one.',
  },
  'signing.preparation_expired': {
    vi: 'Đã quá 15 phút kể từ khi chuẩn bị ký. Vui lòng bấm ký lại.',
    en: 'More than 15 minutes have passed since this was prepared. Please sign again.',
  },
  'signing.preparation_used': {
    vi: 'Bản chuẩn bị này đã được ký, không dùng lại được.',
    en: 'These prepared bytes bear their signature already.',
  },
  'signing.preparation_of_another': {
    vi: 'Bản chuẩn bị ký này dành cho người khác. Vui lòng bấm ký lại.',
    en: 'These bytes were prepared for somebody else. Please sign again.',
  },
  'signing.preparation_of_another_document': {
    vi: 'Bản chuẩn bị ký này thuộc văn bản khác. Vui lòng bấm ký lại.',
    en: 'These bytes were prepared from another document. Please sign again.',
  },
  'signing.certificate_differs': {
    vi: 'Chữ ký không được tạo bằng chứng thư số đã chọn khi chuẩn bị. Vui lòng ký lại bằng đúng chứng thư.',
    en: 'The signature was not made with the certificate chosen before. Please sign with that one.',
  },
  'signing.certificate_of_an_authority': {
    vi: 'Đây là chứng thư của cơ quan chứng thực, không dùng để ký văn bản.',
    en: 'This certificate belongs to a certification authority and does not sign documents.',
  },
  'signing.names_another': {
    vi: 'Chứng thư số mang tên người khác. Vui lòng chọn chứng thư của chính mình.',
    en: 'The certificate names somebody else. Please choose your own.',
  },
  'signing.certificate_of_another': {
    vi: 'Chứng thư số này đã đăng ký cho người khác.',
    en: 'This certificate is registered for somebody else.',
  },
  'signing.identifier_of_another': {
    vi: 'Số định danh trong chứng thư số không phải của ông/bà. Hãy chọn đúng chứng thư; nếu số định danh đã thay đổi, xin liên hệ quản trị viên.',
    en: 'The identity number in the certificate is not yours. Choose your own; if your number has changed, please ask the administrator.',
  },
  'signing.identifier_senseless': {
    vi: 'Số định danh cần có chữ số hoặc chữ cái không dấu. Vui lòng nhập lại.',
    en: 'An identity number has digits or plain letters. Please enter it again.',
  },
  'signing.another_certificate_registered': {
    vi: 'Ông/bà đã đăng ký một chứng thư số khác còn hiệu lực. Vui lòng ký bằng chứng thư đó.',
    en: 'Another certificate of yours is registered and in force. Please sign with that one.',
  },
  'signing.not_signed': {
    vi: 'Chỉ cấp số cho văn bản đã được người có thẩm quyền ký.',
    en: 'Only a document that its signer has signed is given a number.',
  },
  'signing.numbered_already': {
    vi: 'Văn bản đã được cấp số.',
    en: 'The document has its number already.',
  },
  'signing.not_numbered': {
    vi: 'Chỉ đóng dấu văn bản đã được cấp số và chưa đóng dấu.',
    en: 'Only a document that has its number, and no seal yet, is sealed.',
  },
  'signing.signature_missing': {
    vi: 'Tệp hiện tại không có chữ ký của người có thẩm quyền. Vui lòng báo quản trị viên.',
    en: 'The file in force bears no signature of its signer. Please tell the administrator.',
  },
  'signing.no_seal_key': {
    vi: 'Hệ thống chưa có khóa ký số của cơ quan. Vui lòng liên hệ quản trị viên.',
    en: 'The key of the body’s seal is not installed. Please ask the administrator.',
  },
  'signing.seal_key_of_another_body': {
    vi: 'Khóa ký số được cài cho cơ quan này lại mang tên cơ quan khác. Văn bản chưa được đóng dấu; vui lòng báo quản trị viên.',
    en: 'The seal key installed for this body names another body. Nothing was sealed; please tell the administrator.',
  },
  'certificate.unreadable': {
    vi: 'Không đọc được chứng thư số.',
    en: 'The certificate cannot be read.',
  },
  'certificate.algorithm_unsupported': {
    vi: 'Loại khóa của chứng thư số không được hỗ trợ. Hãy dùng RSA, P-256 hoặc P-384.',
    en: 'This kind of key is not supported. Use RSA, P-256 or P-384.',
  },
  'pkcs12.unreadable': {
    vi: 'Tệp không phải là tệp khóa PKCS#12 (.p12, .pfx), hoặc đã bị hỏng.',
    en: 'The file is no PKCS #12 key file (.p12, .pfx), or it is broken.',
  },
  'pkcs12.wrong_password': {
    vi: 'Mật khẩu của tệp khóa không đúng.',
    en: 'The password of the key file is wrong.',
  },
  'pkcs12.encryption_unsupported': {
    vi: 'Tệp khóa được mã hóa theo cách chưa được hỗ trợ. Hãy xuất lại tệp với AES-256 hoặc 3DES.',
    en: 'The key file is encrypted in a way that is not supported. Export it anew with AES-256 or 3DES.',
  },
  'pkcs12.no_signing_key': {
    vi: 'Tệp không có khóa ký, chỉ có chứng thư. Hãy xuất lại tệp kèm khóa riêng.',
    en: 'The file holds no signing key, only certificates. Export it anew with its private key.',
  },
  'pkcs12.no_certificate_of_key': {
    vi: 'Tệp có khóa ký nhưng không có chứng thư của khóa đó. Hãy xuất lại tệp kèm chứng thư.',
    en: 'The file holds a signing key without its certificate. Export it anew with the certificate.',
  },
  'cms.unreadable': {
    vi: 'Không đọc được dữ liệu chữ ký. Vui lòng ký lại.',
    en: 'The signature cannot be read. Please sign again.',
  },
  'cms.signature_malformed': {
    vi: 'Giá trị chữ ký sai dạng. Vui lòng ký lại.',
    en: 'The signature value is malformed. Please sign again.',
  },
  'pdf.not_a_pdf': { vi: 'Tệp không phải là PDF.', en: 'The file is no PDF.' },
  'pdf.damaged': {
    vi: 'Tệp PDF bị hỏng. Vui lòng tạo lại tệp từ phần mềm soạn thảo.',
    en: 'The PDF is damaged. Please export it anew.',
  },
  'pdf.encrypted': {
    vi: 'Tệp PDF bị mã hóa. Vui lòng bỏ mật khẩu của tệp rồi thử lại.',
    en: 'The PDF is encrypted. Please remove its password and try again.',
  },
  'pdf.hybrid': {
    vi: 'Tệp PDF có hai bảng tham chiếu, không thể ký an toàn. Vui lòng tạo lại tệp.',
    en: 'The PDF has two kinds of tables and cannot be signed safely. Please export it anew.',
  },
  'pdf.bytes_after_end': {
    vi: 'Tệp PDF có dữ liệu thừa ở cuối. Vui lòng tạo lại tệp.',
    en: 'The PDF has bytes after its end. Please export it anew.',
  },
  'pdf.no_such_page': {
    vi: 'Tệp PDF không có trang cần đặt chữ ký.',
    en: 'The PDF lacks the page for the signature.',
  },
  'pdf.already_signed': {
    vi: 'Tệp tải lên đã có chữ ký số. Hãy tải lên bản chưa ký.',
    en: 'The uploaded file bears a signature already. Please upload one without.',
  },
  'pdf.fields_exist': {
    vi: 'Tệp PDF đã có trường trùng tên. Hãy tải lên bản không có biểu mẫu.',
    en: 'The PDF has fields of the same names. Please upload one without a form.',
  },
  'pdf.dynamic_form': {
    vi: 'Tệp PDF là biểu mẫu động, không thể ký. Hãy in ra PDF thường.',
    en: 'The PDF is a dynamic form and cannot be signed. Please print it to a plain PDF.',
  },
  'pdf.no_such_field': {
    vi: 'Tệp PDF không có trường cần điền hoặc ký.',
    en: 'The PDF lacks the field to be filled or signed.',
  },
  'pdf.field_filled': {
    vi: 'Trường này của tệp PDF đã được điền hoặc ký.',
    en: 'This field of the PDF is filled or signed already.',
  },
  'pdf.locked': {
    vi: 'Tệp PDF đã bị khóa bởi một chữ ký trước.',
    en: 'An earlier signature has locked the PDF.',
  },
  'pdf.character_not_in_font': {
    vi: 'Có ký tự không có trong phông chữ văn bản.',
    en: 'A character is not in the document font.',
  },
  'pdf.image_unsupported': {
    vi: 'Ảnh chữ ký không được hỗ trợ. Hãy dùng PNG 8 bit.',
    en: 'The signature’s picture is not supported. Use a PNG of 8 bits.',
  },
  'pdf.cms_unreadable': {
    vi: 'Không đọc được dữ liệu chữ ký. Vui lòng ký lại.',
    en: 'The signature cannot be read. Please sign again.',
  },
  'pdf.cms_of_other_bytes': {
    vi: 'Chữ ký được tạo trên nội dung khác. Vui lòng ký lại.',
    en: 'The signature was made over other bytes. Please sign again.',
  },
  'pdf.cms_too_large': {
    vi: 'Chữ ký quá lớn: chuỗi chứng thư dài hơn chỗ dành sẵn.',
    en: 'The signature is too large for its room.',
  },
} as const
