import { expect } from 'chai'
import { draftContent } from '../../../server/documents/layout/content.ts'
import type { DraftContent } from '../../../server/documents/layout/content.ts'
import { layOut } from '../../../server/documents/layout/lay-out.ts'
import { closeTypesetter } from '../../../server/documents/layout/typesetter.ts'
import * as samples from './samples.ts'
import { isInstalled, printedText, printedWords } from './tools.ts'

const at = '2026-11-22T01:02:03.456Z'
const { stateLetter, stateDecision, partyResolution, partyLetter, frontReport, youthPlan } = samples
const point = 72 / 25.4

async function printed(content: DraftContent): Promise<string> {
  return printedText((await layOut(content, at)).pdf)
}

function withText(text: string): DraftContent {
  return { ...stateLetter, body: [{ kind: 'paragraph', text: [{ text }] }] }
}

describe('a draft laid out', () => {
  before(function () {
    if (!isInstalled('pdftotext')) this.skip()
  })
  after(closeTypesetter)

  it('takes content in the shape of the contract', () => {
    for (const sample of Object.values(samples)) {
      expect(draftContent.parse(sample)).to.deep.equal(sample)
    }
  })

  it('prints a state letter with its heading, subject, addressees and recipients', async () => {
    const text = await printed(stateLetter)
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'HỎA TỐC',
      'V/v triển khai hệ thống xử lý văn',
      'Kính gửi: - Các sở, ban, ngành Thành phố;',
      'phải được trình người đứng đầu',
      'tổ chức thực hiện./.',
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'Nguyễn Hữu Phước Thịnh',
      '- Như trên;',
      '- Lưu: VT, VX (05).',
      'PL.(300)',
    ])
      expect(text).to.include(words)
  })

  it('prints a decision over three pages with its bases, articles and a table', async () => {
    const { pdf, pages } = await layOut(stateDecision, at)
    const text = printedText(pdf)
    expect(pages).to.equal(3)
    expect(text).to.include('ngày 16 tháng 6 năm 2025;')
    expect(text).to.include('QUYẾT ĐỊNH: Chương I QUY ĐỊNH CHUNG Điều 1. Phạm vi điều chỉnh')
    expect(text).to.include('TT Loại văn bản Cấp xử lý Thời hạn')
    expect(text).to.include('thi hành Quyết định này./.')
  })

  it('numbers pages from the second, in the top margin', async () => {
    const { pdf } = await layOut(stateDecision, at)
    const heads = [0, 1, 2].map((page) =>
      printedWords(pdf, page).filter((word) => word.bottom < 20 * point),
    )
    expect(heads.map((words) => words.map((word) => word.text))).to.deep.equal([[], ['2'], ['3']])
  })

  it('prints Party documents in the form of the Party', async () => {
    const resolution = await printed(partyResolution)
    const letter = await printed(partyLetter)
    expect(resolution).to.include('ĐẢNG CỘNG SẢN VIỆT NAM').and.not.include('CỘNG HÒA')
    expect(resolution).to.match(/NGHỊ QUYẾT .* ----- I\. TÌNH HÌNH/)
    expect(resolution).to.include('LƯU HÀNH NỘI BỘ').and.not.include('./.')
    expect(resolution).to.include('T/M BAN CHẤP HÀNH').and.include('- Lưu Văn phòng Tỉnh ủy.')
    expect(letter).to.include('về việc chuẩn bị nội dung').and.include('K/T CHÁNH VĂN PHÒNG')
  })

  it('prints the Front in state form and the Union under its own name', async () => {
    const report = await printed(frontReport)
    const plan = await printed(youthPlan)
    expect(report).to.include('CỘNG HÒA XÃ HỘI').and.include('TM. BAN THƯỜNG TRỰC')
    expect(report).to.include('THƯỢNG KHẨN').and.include('XEM XONG TRẢ LẠI')
    expect(plan).to.include('ĐOÀN TNCS HỒ CHÍ MINH').and.include('***')
  })

  it('prints what was typed, letter by letter', async () => {
    const typed =
      '#read("/etc/passwd") $x^2$ *b* _i_ \\u{41} <place> @thua -- ... "ngoặc" \'đơn\' //chú thích'
    expect(await printed(withText(typed))).to.include(typed)
  })
})
