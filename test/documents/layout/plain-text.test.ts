import { expect } from 'chai'
import fc from 'fast-check'
import type { Block } from '../../../server/documents/layout/content.ts'
import { blocksFromPlainText } from '../../../server/documents/layout/plain-text.ts'

const textOf = (runs: { text: string }[]) => runs.map((run) => run.text).join('')

function lettersOf(block: Block): string {
  if (block.kind === 'list')
    return block.items.map((item) => item.label + textOf(item.text)).join('')
  if (block.kind === 'article') return block.label + textOf(block.text)
  return block.kind === 'table' ? '' : textOf(block.text)
}

const kinds = (text: string) => blocksFromPlainText(text).map((block) => block.kind)

describe('plainly typed text', () => {
  it('becomes articles, headings, clauses, points and dashes', () => {
    const blocks = blocksFromPlainText(
      'Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Quy chế này áp dụng cho tỉnh.\na) Các sở;\nđ) Các xã;\n- Các phường.\nII. Nội dung\n2. Yêu cầu',
    )
    expect(blocks.map((block) => block.kind)).to.deep.equal([
      'heading',
      'heading',
      'article',
      'list',
      'heading',
      'heading',
    ])
    expect(blocks[2]).to.deep.equal({
      kind: 'article',
      label: 'Điều 1.',
      text: [{ text: 'Phạm vi', bold: true }],
    })
    expect(blocks[3]).to.have.property('items').with.lengthOf(4)
    expect(blocks.slice(4)).to.have.nested.property('[0].level', 2)
    expect(blocks.slice(4)).to.have.nested.property('[1].level', 3)
  })

  it('joins wrapped lines and parts at blank lines and closed sentences', () => {
    const wrapped =
      'Ủy ban nhân dân tỉnh đề nghị các cơ quan, đơn vị nghiêm túc tổ chức\nthực hiện đúng quy định.'
    expect(kinds(wrapped)).to.deep.equal(['paragraph'])
    expect(kinds('Đoạn một.\nĐoạn hai.')).to.deep.equal(['paragraph', 'paragraph'])
    expect(kinds('đoạn một\n\nđoạn hai')).to.deep.equal(['paragraph', 'paragraph'])
  })

  it('does not take a date or an amount for a clause', () => {
    expect(kinds('15.000.000 đồng được cấp.')).to.deep.equal(['paragraph'])
    expect(kinds('2.5 triệu đồng được cấp.')).to.deep.equal(['paragraph'])
  })

  it('loses no letter of any text', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'Điều 1. Phạm vi',
        'I. CHUNG',
        '1. Một.',
        'a) Hai;',
        '- Ba',
        'Chương II',
        '',
        '* x',
      ),
    )
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n')
        const kept = blocksFromPlainText(text).map(lettersOf).join('')
        expect(kept.replace(/\s/g, '')).to.equal(text.normalize('NFC').replace(/\s/g, ''))
      }),
    )
  })
})
