import { latinText } from '../../../signing/formats/bytes.ts'

/** What bytes are, by what stands in them. */
export type SniffedType =
  | ('pdf' | 'zip' | 'ooxml' | 'odf' | 'ole' | 'rtf' | 'edxml' | 'xml' | 'html' | 'text')
  | ('jpeg' | 'png' | 'gif' | 'tiff' | 'bmp' | '7z' | 'rar' | 'unknown')

const marks: readonly [type: SniffedType, mark: RegExp][] = [
  ['pdf', /^[\s\S]{0,1000}?%PDF-\d/],
  ['odf', /^PK\x03\x04[\s\S]{26}mimetypeapplication\/vnd\.oasis\.opendocument/],
  ['zip', /^PK\x03\x04/],
  ['ole', /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/],
  ['rtf', /^\{\\rtf/],
  ['jpeg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['gif', /^GIF8[79]a/],
  ['tiff', /^(?:II\*\0|MM\0\*)/],
  ['bmp', /^BM[\s\S]{4}\0{4}/],
  ['7z', /^7z\xbc\xaf\x27\x1c/],
  ['rar', /^Rar!\x1a\x07/],
  ['edxml', /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:[\w.-]+:)?edXML/i],
  ['html', /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)[\s>]/i],
  ['xml', /^(?:\xef\xbb\xbf)?\s*<(?:\?xml\s|[A-Za-z_][\w.:-]*[\s/>])/],
]
const headSize = 2048
const parts = '[Content_Types].xml'

/** The type of bytes by their first ones, and for a zip by what is in it. */
export function sniffed(bytes: Uint8Array): SniffedType {
  const head = latinText(bytes, 0, Math.min(headSize, bytes.length))
  const [type] = marks.find(([, mark]) => mark.test(head)) ?? []
  if (type === 'zip') return holds(bytes, parts) ? 'ooxml' : 'zip'
  return type ?? (isText(bytes) ? 'text' : 'unknown')
}

function holds(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0)
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (latinText(bytes, at, Math.min(at + text.length, bytes.length)) === text) return true
  }
  return false
}

function isText(bytes: Uint8Array): boolean {
  return !bytes.includes(0) && isUtf8(bytes)
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

const replacement = '\xef\xbf\xbd'
const manyReplacements = 3

/**
 * Whether bytes of a binary type were taken for text and written as UTF-8: they are UTF-8 from end to end, and hold the
 * sign that stands for what could not be read.
 */
export function isReencoded(bytes: Uint8Array): boolean {
  let count = 0
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (latinText(bytes, at, at + 3) === replacement && ++count >= manyReplacements) break
  }
  return count >= manyReplacements && isUtf8(bytes)
}
