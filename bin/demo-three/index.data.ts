/** A kind of file that the demonstration leaves: its folder, or the file itself. */
export interface Left {
  path: string
  vi: string
  en: string
}

/** What lies where. */
export const left: readonly Left[] = [
  {
    path: 'summary.md',
    vi: 'Tóm tắt: các bước, văn bản đã qua lại, kết quả kiểm chứng (summary.json cho máy đọc).',
    en: 'The summary: steps, what crossed, verdicts (summary.json for programs).',
  },
  {
    path: 'documents',
    vi: 'Văn bản đã ban hành (PDF) kèm chứng cứ chữ ký lâu dài (PAdES B-LTA).',
    en: 'The issued documents (PDF), with long-term evidence of their signatures (PAdES B-LTA).',
  },
  {
    path: 'messages',
    vi: 'Gói tin edXML giữa các hệ thống, mỗi lần gửi một thư mục, theo thứ tự thời gian; bên cạnh mỗi gói tin là biên nhận do bên nhận ký.',
    en: 'The edXML messages between the installations, a folder for each delivery, in the order of time; beside each message its receipt, signed by the recipient.',
  },
  {
    path: 'bundles',
    vi: 'Gói chứng cứ: văn bản, chữ ký, biên nhận, dòng nhật ký và bằng chứng; mở bằng bộ kiểm chứng độc lập hoặc trang /verifier.',
    en: 'The evidence bundles: document, signatures, receipts, lines of the journal and their proofs; for the stand-alone verifier or the page /verifier.',
  },
  {
    path: 'passports',
    vi: 'Lý lịch văn bản: bản in PDF/A và cùng nội dung dạng JSON.',
    en: 'The passports of the documents: PDF/A to print, and the same as JSON.',
  },
  {
    path: 'verdicts',
    vi: 'Kết luận của bộ kiểm chứng về từng gói chứng cứ.',
    en: 'What the verifier says of each bundle.',
  },
  {
    path: 'trust',
    vi: 'Căn cứ tin cậy mà người kiểm tra phải có từ nguồn khác: chứng thư gốc, khóa nhật ký, khóa của nơi xác nhận.',
    en: 'What a reader must have from elsewhere to trust: root certificates, keys of the journals and of their witnesses.',
  },
  {
    path: 'tamcap-verify.mjs',
    vi: 'Bộ kiểm chứng độc lập: một tệp, chỉ cần Node.js.',
    en: 'The stand-alone verifier: one file that needs Node.js alone.',
  },
  ...(['dang', 'chinhquyen', 'mattran'] as const).map((host) => ({
    path: `${host}.checkpoint.txt`,
    vi: 'Bản chốt nhật ký (C2SP checkpoint) có chữ ký của hệ thống và của hai nơi xác nhận.',
    en: 'The head of a journal (C2SP checkpoint), signed by its installation and both witnesses.',
  })),
]

/** A check that anybody can make in the folder with tools that are not ours. */
export interface Check {
  vi: string
  en: string
  /** For a shell. */
  command: string
  /** What it prints if all is well. */
  prints: string
}

const delivery = 'messages/01-QĐ-TU--H90.101'
const properties = 'http://uri.etsi.org/01903/v1.3.2#:SignedProperties'
const trusted = ['party', 'state', 'front'].map((side) => `--trust trust/${side}-root.pem`)
const verify = (bundle: string): string =>
  [
    `node tamcap-verify.mjs ${bundle} ${trusted.join(' ')}`,
    '--log-key trust/party-log.keys --witness-key trust/party-witnesses.keys',
  ].join(' ')

/** The checks, each of which the suite makes literally. */
export const checks: readonly Check[] = [
  {
    vi: 'Chữ ký của người ký và của cơ quan trên PDF còn nguyên vẹn (dấu thời gian ở chữ ký thứ ba: pdfsig chưa đọc được).',
    en: 'The signatures of signer and body on the PDF are intact (the third, a timestamp, pdfsig cannot judge).',
    command: 'pdfsig -nocert documents/01-QĐ-TU.pdf',
    prints: 'Signature is Valid',
  },
  {
    vi: 'Cơ quan gửi đã ký gói tin (Đảng).',
    en: 'The sender signed the message (Party).',
    command: `xmlsec1 --verify --id-attr:Id ${properties} --trusted-pem trust/party-root.pem ${delivery}/1-new.xml 2>&1`,
    prints: 'OK',
  },
  {
    vi: 'Cơ quan nhận đã ký biên nhận (chính quyền).',
    en: 'The recipient signed the receipt (government).',
    command: `xmlsec1 --verify --id-attr:Id ${properties} --trusted-pem trust/state-root.pem ${delivery}/1-new.receipt.xml 2>&1`,
    prints: 'OK',
  },
  {
    vi: 'Biên nhận nêu đúng mã băm của gói tin.',
    en: 'The receipt names the hash of the message.',
    command: `grep -c "sha256:$(sha256sum < ${delivery}/1-new.xml | cut -c1-64)" ${delivery}/1-new.receipt.xml`,
    prints: '1',
  },
  {
    vi: 'Hệ thống của Đảng đã ký bản chốt nhật ký của mình (khóa P-256).',
    en: 'The Party’s installation signed the head of its journal (its P-256 key).',
    command: [
      'tail -n1 trust/party-log.keys | cut -d+ -f3- | base64 -d | tail -c +2 > key.der',
      'openssl pkey -pubin -inform DER -in key.der -out key.pem',
      'head -n3 dang.checkpoint.txt > head.txt',
      "sed -n 6p dang.checkpoint.txt | cut -d' ' -f3 | base64 -d | tail -c +5 > head.signature",
      'openssl dgst -sha256 -verify key.pem -signature head.signature head.txt',
    ].join(' &&\n'),
    prints: 'Verified OK',
  },
  {
    vi: 'Dấu thời gian RFC 3161 trên bản chốt trong gói chứng cứ là đúng.',
    en: 'The RFC 3161 timestamp on the head in a bundle is right.',
    command: [
      'python3 -m zipfile -e bundles/party-decision.tamcap.zip unpacked',
      'head -n3 unpacked/log/head.txt > unpacked/head',
      'openssl ts -verify -token_in -in unpacked/log/timestamp-1.tst -data unpacked/head -CAfile trust/party-root.pem 2>&1',
    ].join(' &&\n'),
    prints: 'Verification: OK',
  },
  {
    vi: 'Bộ kiểm chứng độc lập chấp nhận gói chứng cứ …',
    en: 'The stand-alone verifier accepts the bundle …',
    command: verify('bundles/party-decision.tamcap.zip'),
    prints: '✓ Gói chứng cứ đúng',
  },
  {
    vi: '… và bác bỏ khi đổi một byte.',
    en: '… and refuses it with one byte changed.',
    command: [
      'cp bundles/party-decision.tamcap.zip changed.zip',
      "printf '\\125' | dd of=changed.zip bs=1 seek=5000 conv=notrunc status=none",
      `! ${verify('changed.zip')}`,
    ].join(' &&\n'),
    prints: '✗',
  },
]
