import type { SniffedType } from './sniff.ts'

const textual: readonly SniffedType[] = ['text', 'xml', 'html', 'rtf']
const archives: readonly SniffedType[] = ['zip', 'ooxml', 'odf']
const word: readonly SniffedType[] = ['ole', 'rtf', 'ooxml']

/** What a file with this ending may be; an ending that is not here says nothing. */
const byEnding: Readonly<Record<string, readonly SniffedType[]>> = {
  pdf: ['pdf'],
  doc: ['ole', 'rtf'],
  xls: ['ole'],
  ppt: ['ole'],
  docx: ['ooxml'],
  xlsx: ['ooxml'],
  pptx: ['ooxml'],
  odt: ['odf'],
  ods: ['odf'],
  rtf: ['rtf'],
  xml: ['xml', 'edxml'],
  edxml: ['edxml'],
  html: ['html', 'xml'],
  htm: ['html', 'xml'],
  txt: textual,
  csv: textual,
  jpg: ['jpeg'],
  jpeg: ['jpeg'],
  png: ['png'],
  gif: ['gif'],
  tif: ['tiff'],
  tiff: ['tiff'],
  bmp: ['bmp'],
  zip: archives,
  '7z': ['7z'],
  rar: ['rar'],
}

/** What a file of this media type may be; zip and octet-stream name only the wrapping, and say nothing. */
const byMediaType: readonly [mediaType: RegExp, types: readonly SniffedType[]][] = [
  [/^application\/(?:x-)?pdf$/, ['pdf']],
  [/^application\/(?:vnd\.)?ms-?word$/, word],
  [/^application\/vnd\.ms-(?:excel|powerpoint)$/, ['ole', 'ooxml']],
  [/^application\/vnd\.openxmlformats-officedocument\./, ['ooxml']],
  [/^application\/vnd\.oasis\.opendocument\./, ['odf']],
  [/^(?:application|text)\/rtf$/, ['rtf']],
  [/^(?:application|text)\/xml$/, ['xml', 'edxml']],
  [/^text\/html$/, ['html', 'xml']],
  [/^text\/(?:plain|csv)$/, textual],
  [/^image\/(?:jpeg|jpg|pjpeg)$/, ['jpeg']],
  [/^image\/png$/, ['png']],
  [/^image\/gif$/, ['gif']],
  [/^image\/tiff$/, ['tiff']],
  [/^image\/(?:x-ms-)?bmp$/, ['bmp']],
]

/** Whether a file may be of this type, after its name and its declared media type; each that says something must agree. */
export function mayBe(type: SniffedType, name: string, contentType: string): boolean {
  const ofName = ofEnding(/\.([^.]+)$/.exec(name)?.[1])
  return [ofName, ofMediaType(contentType)].every((types) => types?.includes(type) ?? true)
}

function ofEnding(ending = ''): readonly SniffedType[] | undefined {
  const known = ending.toLowerCase()
  return Object.hasOwn(byEnding, known) ? byEnding[known] : undefined
}

// Some senders write `.pdf` or `pdf` where a media type should stand.
function ofMediaType(contentType: string): readonly SniffedType[] | undefined {
  const [media = ''] = contentType.toLowerCase().split(';', 1)
  const plain = media.trim()
  const found = byMediaType.find(([form]) => form.test(plain))
  return found ? found[1] : ofEnding(plain.replace(/^\./, ''))
}
