import type { Corrected } from './correction-story.ts'
import type { Summary } from './outcome.ts'

const vi = {
  title: 'Ba hệ thống',
  ran: (seconds: number) => `Chạy trong ${String(seconds)} giây.`,
  heads: {
    steps: ['Bước', 'Số giây'],
    installations: ['Hệ thống', 'Nhật ký', 'Số dòng', 'Nơi ký xác nhận', 'Dấu thời gian'],
    crossed: [
      ...['Số, ký hiệu', 'Nơi gửi', 'Nơi nhận', 'Đường đi', 'Số đến', 'Trạng thái'],
      ...['Đề nghị → trả lời', 'Biên nhận'],
    ],
    verdicts: [
      ...['Gói chứng cứ', 'Kết luận', 'Đã chứng minh', 'Chưa chứng minh', 'Không đúng'],
      'Khi đổi một byte',
    ],
  },
  steps: {
    'The keys of three installations': 'Lập khóa của ba hệ thống',
    'Three installations start': 'Ba hệ thống khởi động',
    'They become partners': 'Ba hệ thống liên thông với nhau',
    'A Party committee issues a decision to bodies of all three':
      'Tỉnh ủy ban hành quyết định gửi cơ quan của cả ba hệ thống',
    'The government’s installation is killed (SIGKILL) and started again':
      'Hệ thống của chính quyền bị ngắt đột ngột (SIGKILL) rồi chạy lại',
    'Six bodies register it, two answer': 'Sáu cơ quan vào sổ, hai cơ quan trả lời',
    'The answers arrive, and all is told back': 'Văn bản trả lời đến nơi, đủ trạng thái phản hồi',
    'A notice is recalled: one agrees, one does not':
      'Thu hồi một thông báo: một nơi đồng ý, một nơi không',
    'It is replaced; refused by a wrong body, sent to the right one; updated':
      'Thay thế thông báo; nơi nhận nhầm từ chối, gửi lại đúng nơi; cập nhật',
    'Both sides tell the same of every delivery': 'Hai bên của mỗi lần gửi đều ghi nhận giống nhau',
    'The recalled copy is destroyed': 'Bản bị thu hồi đã được hủy',
    'Each side exports what it can prove': 'Mỗi bên xuất gói chứng cứ của mình',
    'Every journal is witnessed by both others': 'Mỗi nhật ký có hai hệ thống còn lại ký xác nhận',
    'A stranger verifies, in an empty folder': 'Người ngoài kiểm chứng trong một thư mục trống',
    'None holds a private key of who lives in another':
      'Không hệ thống nào giữ khóa bí mật của hệ thống khác',
  } as Record<string, string>,
  outcomes: {
    proved: 'Đã chứng minh',
    open: 'Chưa chứng minh',
    refuted: 'Không đúng',
  } as Record<string, string>,
  crossed: 'Văn bản đã qua lại',
  codes:
    'Mã trạng thái theo QCVN 102:2016: sent đã gửi (chưa phản hồi), 01 đã đến, 02 từ chối, 03 đã tiếp nhận, 04 phân công, 05 đang xử lý, 06 hoàn thành, 13 lấy lại, 15 đồng ý, 16 không đồng ý; recall: thu hồi, update: cập nhật; local: trong cùng hệ thống.',
  recalled: ({ agreed, refusedIsReadable }: Summary['recall']) =>
    `Biên nhận ở hai bên giống nhau từng byte. Bản bị thu hồi ${agreed.isReadable ? 'vẫn đọc được' : 'không còn đọc được'}; trong ${String(agreed.destroyed.length)} tệp của bản đó, ${String(agreed.inStore.length)} tệp còn trong kho của nơi nhận; mã băm được giữ lại. Bản mà nơi nhận không đồng ý thu hồi ${refusedIsReadable ? 'vẫn đọc được' : 'không đọc được'}.`,
  corrected: ({ reference, refused, replaces, abstracts }: Told) =>
    `${refused.by} từ chối ${reference} (“${refused.reason ?? ''}”); đã gửi lại cho ${refused.sentAgainTo}. Cả hai nơi nhận thấy văn bản này thay thế ${replaces.flat()[0] ?? ''} và giữ trích yếu đã cập nhật: “${abstracts[0] ?? ''}”.`,
  gone: (seconds: number) =>
    `Hệ thống của chính quyền ngừng chạy ${String(seconds)} giây (SIGKILL) khi quyết định đang trên đường: mọi văn bản đều đến, mỗi văn bản đúng một lần.`,
  keys: (held: string) =>
    `Khóa bí mật của cơ quan và của người dùng trên đĩa: ${held}; không hệ thống nào giữ khóa của hệ thống khác.`,
  verifier: 'Kết luận của bộ kiểm chứng độc lập',
  anybody:
    'Ai cũng chạy được trong một thư mục trống, với những khóa lấy từ nơi khác mà mình tin; ở đây là một gói chứng cứ của Đảng:',
}

type Told = Omit<Corrected, 'notice' | 'copies'> & { reference: string }

const en: typeof vi = {
  title: 'Three installations',
  ran: (seconds: number) => `Run in ${String(seconds)} s.`,
  heads: {
    steps: ['Step', 'Seconds'],
    installations: ['Installation', 'Log', 'Lines', 'Countersigned by', 'Timestamp'],
    crossed: [
      ...['Reference', 'From', 'To', 'Way', 'Arrival number', 'States', 'Asked → answered'],
      'Receipts',
    ],
    verdicts: ['Bundle', 'Verdict', 'Proved', 'Not proved', 'Refuted', 'With one byte changed'],
  },
  steps: {},
  outcomes: { proved: 'Proved', open: 'Not proved', refuted: 'Refuted' },
  crossed: 'What crossed',
  codes:
    'Codes of QCVN 102:2016: 01 arrived, 02 refused, 03 registered, 04 assigned, 05 in progress, 06 done, 13 taken back, 15 agreed, 16 not agreed; local: within one installation.',
  recalled: ({ agreed, refusedIsReadable }) =>
    `Receipts are the same on both sides, byte for byte. The recalled copy can ${agreed.isReadable ? 'still' : 'no more'} be read, and of its ${String(agreed.destroyed.length)} files ${String(agreed.inStore.length)} lie in its recipient’s store; their hashes are kept. The copy whose recall was refused ${refusedIsReadable ? 'can' : 'cannot'} be read.`,
  corrected: ({ reference, refused, replaces, abstracts }) =>
    `${refused.by} refused ${reference} (“${refused.reason ?? ''}”); sent again to ${refused.sentAgainTo}. Both recipients see that it replaces ${replaces.flat()[0] ?? ''}, and hold the updated abstract: “${abstracts[0] ?? ''}”.`,
  gone: (seconds: number) =>
    `The government’s installation was gone for ${String(seconds)} s while the decision was on its way (SIGKILL): everything arrived, each once.`,
  keys: (held: string) =>
    `Private keys of bodies and their people on the disks: ${held}; none of who lives in another.`,
  verifier: 'What the stand-alone verifier says',
  anybody:
    'Anybody may run it in an empty folder, by what they trust from elsewhere; here of a bundle of the Party:',
}

/** What the summary says, by language; a step without words keeps its own name. */
export const summaryWords = { vi, en }
