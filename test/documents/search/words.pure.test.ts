import { expect } from 'chai'
import fc from 'fast-check'
import { folded } from '../../../server/platform/folded.ts'
import {
  foldedWords,
  mostTokens,
  packed,
  termsOf,
  tokenOf,
  tokensOf,
  unpacked,
} from '../../../server/documents/search/tokens.ts'
import {
  excerptOf,
  runsOf,
  wantedIn,
  type Wanted,
} from '../../../server/documents/search/wanted.ts'

const vowels =
  'a ă â ê i ô ơ ư y à á ả ã ạ ắ ằ ẵ ặ ấ ầ ậ ẻ ẽ ề ể ễ ệ ì ỉ ĩ ị õ ọ ồ ổ ỗ ộ ờ ở ợ ũ ụ ừ ử ữ ự ỳ ỹ ỵ'.split(
    ' ',
  )
const syllable = fc
  .tuple(
    fc.constantFrom('', 'b', 'đ', 'Đ', 'ngh', 'tr', 'qu'),
    fc.constantFrom(...vowels),
    fc.constantFrom('', 'n', 'ng', 'ch', 'm'),
  )
  .map((parts) => parts.join(''))
const text = fc.array(syllable, { minLength: 1, maxLength: 40 }).map((all) => all.join(' '))

const holds = (words: string, wanted: Wanted): boolean =>
  runsOf(wanted).every((run) => words.includes(run))

describe('The words of a search', () => {
  it('fold marks, đ and both ways to write òa', () => {
    expect(foldedWords('Quyết định hòa giải, hoà bình')).to.equal(' quyet dinh hoa giai hoa binh ')
    expect(foldedWords('Quyết'.normalize('NFD'))).to.equal(' quyet ')
  })

  it('are syllables of any length, and the parts of a symbol each alone and joined', () => {
    expect(termsOf('Số 012/UBND-VX')).to.have.members([
      'so',
      '12',
      'ubnd',
      '12 ubnd',
      'vx',
      'ubnd vx',
    ])
    expect(termsOf('về y tế')).to.deep.equal(['ve', 'y', 'te'])
  })

  it('are found by each syllable, with or without its marks', () => {
    fc.assert(
      fc.property(text, (fields) => {
        const tokens = new Set(tokensOf({ marks: [], fields, body: '' }))
        const words = foldedWords(fields)
        for (const typed of fields.split(' ').flatMap((each) => [each, folded(each)])) {
          const wanted = wantedIn(typed)
          expect(wanted.terms.every((term) => tokens.has(tokenOf(term)))).to.equal(true)
          expect(holds(words, wanted)).to.equal(true)
        }
      }),
    )
  })

  it('never crowd out the fields: the first page takes what room is left', () => {
    const fields = Array.from({ length: 100 }, (_, place) => `f${String(place)}`).join(' ')
    const body = Array.from({ length: 100 }, (_, place) => `b${String(place)}`).join(' ')
    const tokens = tokensOf({ marks: ['m'], fields, body })
    expect(tokens).to.have.length(mostTokens)
    expect(tokens).to.include(tokenOf('f99')).and.to.include(tokenOf('b18'))
    expect(tokens).not.to.include(tokenOf('b19'))
    expect(unpacked(packed(tokens))).to.deep.equal(tokens)
  })

  it('stand together where they are quoted, or are a symbol', () => {
    const words = foldedWords('Kế hoạch phòng chống lũ 12/KH-UBND')
    expect(holds(words, wantedIn('"phong chong"'))).to.equal(true)
    expect(holds(words, wantedIn('“chống phòng”'))).to.equal(false)
    expect(holds(words, wantedIn('lũ phòng 12/kh-ubnd'))).to.equal(true)
    expect(holds(words, wantedIn('12/ubnd-kh'))).to.equal(false)
  })

  it('are shown in their place where only the text holds them', () => {
    const body = `${'Căn cứ Luật '.repeat(5)}giao Sở Y tế chủ trì, báo cáo trước ngày 15.`
    const excerpt = excerptOf(body, foldedWords('Kế hoạch'), wantedIn('ke hoach y te'))
    expect(excerpt).to.match(/^… .*Sở Y tế chủ trì/)
    expect(excerptOf(body, foldedWords('Kế hoạch'), wantedIn('hoạch'))).to.equal(null)
  })
})
