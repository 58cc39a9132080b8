import { useLanguage } from './index.ts'

const vi = {
  initials: {
    title: 'Ký nháy',
    put: 'Ký nháy',
    done: 'Đã ký nháy.',
    choose: 'Chọn người ký nháy',
    chosen: 'Đã ghi nhận người ký nháy.',
    save: 'Ghi nhận',
    note: 'Chữ ký nháy đặt cuối nội dung và cuối nơi nhận. Người ký chính chỉ ký được khi đã đủ chữ ký nháy.',
    ofBody: 'cơ quan quy định',
    none: 'Văn bản này không cần ký nháy.',
    missing: 'chưa ký nháy',
    steps: {
      draft: 'Người soạn thảo',
      'content-check': 'Người kiểm tra nội dung',
      'form-check': 'Người kiểm tra thể thức',
    },
    body: 'Ký nháy trên văn bản của cơ quan',
    bodyNote:
      'Áp dụng cho mọi văn bản chưa ký, trừ văn bản đã chọn người ký nháy hoặc đã có chữ ký nháy.',
    bodyNone: 'Cơ quan không quy định ký nháy; người soạn thảo có thể tự chọn cho từng dự thảo.',
    decide: 'Quy định ký nháy',
  },
  images: {
    signature: 'Hình chữ ký của tôi',
    signatureNote:
      'PNG nền trong suốt, nét mực xanh, tối đa 1 MB. Hình đặt giữa chức vụ và họ tên khi bạn ký.',
    seal: 'Hình dấu của cơ quan',
    sealNote:
      'PNG vuông, nền trong suốt, màu đỏ, tối đa 1 MB. Dấu in đúng cỡ 36 mm, trùm một phần ba chữ ký về bên trái.',
    sealByAdministrator: 'Hình dấu do quản trị viên của cơ quan đăng ký.',
    drawn: 'Chưa đăng ký hình. Hệ thống dùng hình vẽ từ họ tên hoặc tên cơ quan.',
    register: 'Đăng ký hình',
    replace: 'Thay hình',
    file: 'Tệp hình (PNG)',
    registered: 'Đã đăng ký hình.',
    by: 'Người đăng ký',
    at: 'Thời điểm',
    size: 'Kích thước',
    pixels: (width: number, height: number) => `${String(width)} × ${String(height)} điểm ảnh`,
    preview: 'Xem thử trên trang giấy',
    someTitle: 'CHỨC VỤ NGƯỜI KÝ',
    someName: 'Họ và tên',
  },
  certificates: {
    title: 'Chứng thư số của tôi',
    note: 'Chứng thư dùng lần ký đầu tiên được tự đăng ký. Khi chứng thư còn hiệu lực, chỉ ký được bằng chứng thư đã đăng ký.',
    none: 'Chưa đăng ký chứng thư nào.',
    register: 'Đăng ký chứng thư',
    registerHeld: 'Đăng ký chứng thư của khóa đang mở',
    file: 'Tệp chứng thư (.cer, .crt, .pem)',
    registered: 'Đã đăng ký chứng thư.',
    noneFound: 'Chưa có chứng thư nào được đăng ký dưới tên này.',
    find: 'Tìm theo họ tên',
    issuer: 'Nơi cấp',
    serial: 'Số sê-ri',
    period: 'Hiệu lực',
    since: 'Đăng ký lúc',
    states: {
      standing: 'Còn hiệu lực',
      'not-yet': 'Chưa có hiệu lực',
      expired: 'Hết hạn',
      revoked: 'Đã thu hồi',
    },
    revoke: 'Thu hồi',
    revokeFile: 'Thu hồi theo tệp chứng thư',
    revokeTitle: 'Thu hồi chứng thư',
    revokeNote:
      'Thu hồi là vĩnh viễn. Từ lúc này chứng thư không ký được nữa; chữ ký có dấu thời gian trước đó vẫn giữ giá trị.',
    authorityNote:
      'Chỉ thu hồi được chứng thư do cơ quan chứng thực trình diễn của hệ thống này cấp, kể cả chứng thư con dấu của cơ quan.',
    keeperOnly:
      'Danh sách này dành cho quản trị viên của cơ quan quản lý hệ thống. Vui lòng liên hệ cơ quan đó khi cần thu hồi chứng thư.',
    noAuthority:
      'Hệ thống này không giữ khóa của cơ quan chứng thực trình diễn. Việc thu hồi do tổ chức cấp chứng thư thực hiện.',
    reason: 'Lý do thu hồi',
    reasons: {
      unspecified: 'Không nêu rõ',
      'key-compromise': 'Khóa bị lộ hoặc mất thiết bị',
      'affiliation-changed': 'Chuyển công tác',
      superseded: 'Thay bằng chứng thư mới',
      'cessation-of-operation': 'Thôi sử dụng',
      'privilege-withdrawn': 'Bị rút quyền ký',
    },
    revoked: (name: string) => `Đã thu hồi chứng thư của ${name}.`,
  },
}

const en: typeof vi = {
  initials: {
    title: 'Initials',
    put: 'Put my initials',
    done: 'Initialled.',
    choose: 'Choose whose initials',
    chosen: 'Noted whose initials are wanted.',
    save: 'Note it',
    note: 'Initials stand at the end of the text and of the recipients. The signer can sign once they are complete.',
    ofBody: 'asked for by the body',
    none: 'This document needs no initials.',
    missing: 'not put yet',
    steps: {
      draft: 'Drafter',
      'content-check': 'Who checks the content',
      'form-check': 'Who checks the form',
    },
    body: 'Initials on the body’s documents',
    bodyNote:
      'For every document that is not signed yet, unless initials were chosen for it or stand on it.',
    bodyNone: 'The body asks for none; a drafter may choose them for a draft.',
    decide: 'Decide on initials',
  },
  images: {
    signature: 'The image of my signature',
    signatureNote:
      'PNG on a transparent ground, in blue ink, at most 1 MB. It stands between title and name where you sign.',
    seal: 'The image of the body’s seal',
    sealNote:
      'Square PNG on a transparent ground, red, at most 1 MB. It is printed in its real size of 36 mm over the left third of the signature.',
    sealByAdministrator: 'The image of the seal is registered by the body’s administrator.',
    drawn: 'No image is registered. One drawn from the name is used.',
    register: 'Register an image',
    replace: 'Replace the image',
    file: 'Image file (PNG)',
    registered: 'The image is registered.',
    by: 'Registered by',
    at: 'At',
    size: 'Size',
    pixels: (width, height) => `${String(width)} × ${String(height)} pixels`,
    preview: 'As it would stand on paper',
    someTitle: 'CHỨC VỤ NGƯỜI KÝ',
    someName: 'Họ và tên',
  },
  certificates: {
    title: 'My certificates',
    note: 'The first certificate that you sign with is registered by itself. While one is in force, only registered ones are taken.',
    none: 'No certificate is registered.',
    register: 'Register a certificate',
    registerHeld: 'Register the certificate of the open key',
    file: 'Certificate file (.cer, .crt, .pem)',
    registered: 'The certificate is registered.',
    noneFound: 'No certificate is registered under this name.',
    find: 'Find by name',
    issuer: 'Issuer',
    serial: 'Serial number',
    period: 'Valid',
    since: 'Registered at',
    states: {
      standing: 'In force',
      'not-yet': 'Not yet in force',
      expired: 'Expired',
      revoked: 'Revoked',
    },
    revoke: 'Revoke',
    revokeFile: 'Revoke by certificate file',
    revokeTitle: 'Revoke a certificate',
    revokeNote:
      'This is for good. From now on nobody signs with it; signatures with an earlier timestamp keep their worth.',
    authorityNote:
      'Only certificates of this installation’s own demonstration authority can be revoked here, those of bodies’ seals too.',
    keeperOnly:
      'This list is for administrators of the body that keeps the installation. Please turn to them to have a certificate revoked.',
    noAuthority:
      'This installation does not hold the keys of a demonstration authority. Certificates are revoked by their issuer.',
    reason: 'Reason',
    reasons: {
      unspecified: 'Not told',
      'key-compromise': 'The key got out, or its device was lost',
      'affiliation-changed': 'Moved to another body',
      superseded: 'Replaced by a new certificate',
      'cessation-of-operation': 'No longer used',
      'privilege-withdrawn': 'The right to sign was withdrawn',
    },
    revoked: (name) => `The certificate of ${name} is revoked.`,
  },
}

/** The words about initials, images and certificates. */
export const signDeskWords = { vi, en }

/** They, in the reader's language. */
export const useSignDeskWords = (): typeof vi => signDeskWords[useLanguage()]
