import { expect } from 'chai'
import { en } from '../../client/words/en.ts'
import { reasonWords } from '../../client/words/reasons/index.ts'
import { vi } from '../../client/words/vi.ts'
import { actsInSource, reasonsInSource } from './codes-in-source.ts'

const languages = { vi, en } as const

/** Every path in a dictionary to a text or to what makes one. */
function pathsIn(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? pathsIn(value, `${path}${key}.`)
      : [`${path}${key}`],
  )
}

function textsIn(words: object): unknown[] {
  return Object.values(words).flatMap((value: unknown) =>
    typeof value === 'object' && value !== null ? textsIn(value) : [value],
  )
}

describe('The words of the screens', () => {
  it('are the same in both languages', () => {
    expect(pathsIn(en)).to.have.members(pathsIn(vi))
  })

  for (const [language, words] of Object.entries(languages)) {
    it(`are never empty, and NFC: ${language}`, () => {
      for (const text of textsIn(words)) {
        if (typeof text !== 'string') continue
        expect(text.trim()).not.to.equal('')
        expect(text).to.equal(text.normalize('NFC'))
      }
    })
  }
})

describe('The reasons of the server', () => {
  it('are found in its source', () => {
    expect(reasonsInSource().length).to.be.greaterThan(150)
  })

  it('all have words, in both languages', () => {
    expect(reasonsInSource().filter((code) => !(code in reasonWords))).to.deep.equal([])
  })

  it('say what is wrong in whole sentences', () => {
    for (const [code, { vi: ours, en: theirs }] of Object.entries(reasonWords)) {
      for (const text of [ours, theirs]) {
        expect(text, code).to.match(/^[\p{Lu}\d].*[.?]$/u)
        expect(text, code).to.equal(text.normalize('NFC'))
      }
    }
  })

  it('are said of nothing that the server no longer knows', () => {
    const known = new Set(reasonsInSource())
    const unknown = Object.keys(reasonWords).filter((code) => !known.has(code))
    expect(unknown.filter((code) => !saidByTheBrowser.includes(code))).to.deep.equal([])
  })
})

const saidByTheBrowser = [
  'client.refused',
  'client.unreachable',
  'key.does_not_sign',
  'key.insecure_page',
  'key.not_allowed',
  'key.other_bytes',
  'request.file_not_shown',
  'server.unreachable',
]

describe('The acts of the journal', () => {
  for (const [language, { journalActs }] of Object.entries(languages)) {
    it(`all have words: ${language}`, () => {
      expect(actsInSource().filter((act) => !journalActs[act])).to.deep.equal([])
    })
  }
})
