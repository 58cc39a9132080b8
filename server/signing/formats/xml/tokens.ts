import { refuse } from './xml-reasons.ts'

/** A start or an end of an element, or text between, with references replaced. */
export type Token =
  | {
      kind: 'start'
      name: string
      attributes: readonly (readonly [name: string, value: string])[]
      isEmpty: boolean
    }
  | { kind: 'end'; name: string }
  | { kind: 'text'; text: string }

const nameForm = '[\\p{L}_][\\p{L}\\p{N}_.\\-]*(?::[\\p{L}_][\\p{L}\\p{N}_.\\-]*)?'
const valueForm = `"[^<"]*"|'[^<']*'`
const startForm = new RegExp(
  `^<(${nameForm})((?:\\s+${nameForm}\\s*=\\s*(?:${valueForm}))*)\\s*(/?)>$`,
  'u',
)
const endForm = new RegExp(`^</(${nameForm})\\s*>$`, 'u')
const attributeForm = new RegExp(`(${nameForm})\\s*=\\s*(${valueForm})`, 'gu')
// Source: XML 1.0 §2.2
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
const reference = /&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]+);|&/gi
const longestTag = 16_000
const mostAttributes = 64

/** The tokens of a text with line feeds only; comments, instructions, document types and entities are refused. */
export function* tokensOf(text: string): Generator<Token> {
  if (forbidden.test(text)) refuse('xml.unreadable')
  for (let at = 0; at < text.length;) {
    const open = text.indexOf('<', at)
    const end = open < 0 ? text.length : open
    if (end > at) yield { kind: 'text', text: plainText(text.slice(at, end)) }
    if (open < 0) return
    const close = endOfMarkup(text, open)
    yield markup(text.slice(open, close))
    at = close
  }
}

const characterData = '<![CDATA['

function endOfMarkup(text: string, open: number): number {
  const isData = text.startsWith(characterData, open)
  const end = isData ? text.indexOf(']]>', open) + 3 : endOfTag(text, open)
  if (end < open + 2) refuse('xml.unreadable')
  return end
}

// A quoted value may hold the sign that ends a tag.
function endOfTag(text: string, open: number): number {
  let quote = ''
  const most = Math.min(text.length, open + longestTag)
  for (let at = open; at < most; at++) {
    const letter = text[at] ?? ''
    if (quote) quote = letter === quote ? '' : quote
    else if (letter === '>') return at + 1
    else if (letter === '"' || letter === "'") quote = letter
  }
  return refuse('xml.unreadable')
}

const longestKnown = 200
const mostKnown = 2000
const knownTags = new Map<string, Token>()

// The same few tags stand in every text, and their forms are dear to check.
function markup(text: string): Token {
  const known = knownTags.get(text)
  if (known) return known
  const read = readMarkup(text)
  if (read.kind === 'text' || text.length > longestKnown) return read
  if (knownTags.size >= mostKnown) knownTags.clear()
  knownTags.set(text, read)
  return read
}

function readMarkup(text: string): Token {
  if (text.startsWith(characterData)) return { kind: 'text', text: text.slice(9, -3) }
  if (/^<!DOCTYPE/i.test(text)) return refuse('xml.document_type')
  const end = endForm.exec(text)
  if (end) return { kind: 'end', name: end[1] ?? '' }
  const [, name, attributes = '', slash] = startForm.exec(text) ?? refuse('xml.unreadable')
  return {
    kind: 'start',
    name: name ?? '',
    attributes: attributesIn(attributes),
    isEmpty: slash === '/',
  }
}

function attributesIn(text: string): [string, string][] {
  const found = [...text.matchAll(attributeForm)].map(
    ([, name = '', quoted = '']): [string, string] => [
      name,
      replaced(quoted.slice(1, -1).replace(/[\t\n]/g, ' ')),
    ],
  )
  return found.length > mostAttributes ? refuse('xml.unreadable') : found
}

const plainText = (text: string): string =>
  text.includes(']]>') ? refuse('xml.unreadable') : replaced(text)

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

function replaced(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(reference, (_, name?: string) => {
    const letter = name?.startsWith('#') ? character(name) : entities[name ?? '']
    return letter ?? refuse('xml.unreadable')
  })
}

function character(name: string): string {
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10)
  const isScalar = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  const letter = isScalar ? String.fromCodePoint(code) : '\u0000'
  return forbidden.test(letter) ? refuse('xml.unreadable') : letter
}
