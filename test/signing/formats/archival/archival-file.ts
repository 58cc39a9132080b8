import { latinText } from '../../../../server/signing/formats/bytes.ts'
import { readForm } from '../../../../server/signing/formats/pdf/form.ts'
import { pageNumbers } from '../../../../server/signing/formats/pdf/pages.ts'
import { readPdf, type PdfInput } from '../../../../server/signing/formats/pdf/read-pdf.ts'
import { streamData } from '../../../../server/signing/formats/pdf/stream-data.ts'
import {
  partsOf,
  sourceOf,
  type PdfDictionary,
  type PdfValue,
} from '../../../../server/signing/formats/pdf/values.ts'
import { whyNotFont } from './archival-fonts.ts'
import { whyNotPainted } from './archival-painting.ts'

/** What speaks against a file being PDF/A-2b, as far as signing can break it; none means nothing does. Source: ISO 19005-2 §6 */
export function whyNotArchival(bytes: Uint8Array): string[] {
  const input = readPdf(bytes)
  return [...whyNotWhole(input), ...whyNotForm(input), ...objectsOf(input).flatMap(whyNotObject)]
    .concat(whyNotAnnotations(input))
    .concat(whyNotPainted(input))
}

type Check = readonly [boolean, string]
const failing = (checks: readonly Check[]): string[] =>
  checks.filter(([holds]) => !holds).map(([, what]) => what)

function whyNotWhole({ bytes, revisions, views, now }: PdfInput): string[] {
  const head = latinText(bytes, 0, 20)
  const kinds = new Set(revisions.map(({ kind }) => kind))
  const [first] = views
  const { entries } = now.catalog
  const metadata = now.stream(entries.get('Metadata'))
  const before = first?.stream(first.catalog.entries.get('Metadata'))
  const identity = now.items(now.trailer.entries.get('ID')).map(sourceOf)
  const identityBefore = first?.items(first.trailer.entries.get('ID')).map(sourceOf)
  return failing([
    [/^%PDF-1\.[0-7][\r\n]+%[\x80-\xff]{4}/.test(head), '6.1.2 header'],
    [identity.length === 2 && identity[0] === identityBefore?.[0], '6.1.3 ID kept'],
    [kinds.size === 1, '6.1.4 one kind of cross-reference'],
    [metadata !== undefined && metadata === before, '6.6.2 metadata untouched'],
    [/pdfaid:part[>="' ]*2/.test(metadata ? latinText(streamData(metadata)) : ''), '6.6.4 part'],
    [!entries.has('AA') && !entries.has('NeedsRendering'), '6.4.2, 6.5.2 catalog'],
    [!entries.has('Requirements'), '6.11 requirements'],
    [/%%EOF(\r\n|\r|\n)?$/.test(latinText(bytes.subarray(-16))), '6.1.3 nothing after the end'],
    ...revisions.slice(1).map(({ start, end }) => tokensFit(bytes, start, end)),
  ])
}

// Object heads, hexadecimal strings and section heads of what was appended. Source: ISO 19005-2 §§6.1.4, 6.1.6, 6.1.9
function tokensFit(bytes: Uint8Array, start: number, end: number): Check {
  const text = latinText(bytes, start, end)
  const heads = text.split('\n').filter((line) => /(?<!end)obj$/.test(line))
  const plain = text.replace(/stream\n[^]*?\nendstream/g, '')
  const digits = plain.match(/<[0-9a-fA-F]*>/g) ?? []
  const areWhole = digits.every((each) => each.length % 2 === 0 && each.length <= 2 + 2 * 32_767)
  const isSpaced = heads.every((head) => /^\d+ \d+ obj$/.test(head))
  const ends = text.match(/[^]endobj[^]/g)?.every((each) => each === '\nendobj\n') ?? true
  return [areWhole && isSpaced && ends && /\nxref\n\d+ \d+\n|\/XRef/.test(text), '6.1 tokens']
}

function whyNotForm({ now }: PdfInput): string[] {
  const entries = readForm(now)?.dictionary.entries
  const asked = entries?.get('NeedAppearances')
  return failing([
    [asked === undefined || (asked.kind === 'boolean' && !asked.value), '6.4.1 NeedAppearances'],
    [!entries?.has('XFA'), '6.4.2 XFA'],
  ])
}

/** Every dictionary of the file, those inside others too, with its source for a name. */
function objectsOf({ now }: PdfInput): { dictionary: PdfDictionary; input: PdfInput['now'] }[] {
  const found: PdfDictionary[] = []
  const walk = (value: PdfValue | undefined): void => {
    if (!value) return
    if (value.kind === 'dictionary') found.push(value)
    for (const part of partsOf(value)) walk(part)
  }
  for (const number of now.entries.keys()) walk(now.object(number))
  return found.map((dictionary) => ({ dictionary, input: now }))
}

const forbidden = ['JS', 'FFilter', 'FDecodeParms', 'TR', 'HTP', 'OPI', 'PS', 'Alternates']

function whyNotObject({ dictionary, input }: ReturnType<typeof objectsOf>[number]): string[] {
  const { entries } = dictionary
  const name = (key: string) => {
    const value = input.under(dictionary, key)
    return value?.kind === 'name' ? value.value : undefined
  }
  const blend = name('BM')
  const isPrivate = !name('Type') && !name('Subtype') && !name('S') && !blend
  return [
    ...forbidden.filter((key) => entries.has(key) && !isPrivate).map((key) => `6 key ${key}`),
    ...failing([
      [name('Filter') !== 'LZWDecode', '6.1.7.2 LZW'],
      [name('Type') !== 'SigRef' || !entries.has('DigestValue'), '6.4.3 digest in reference'],
      [blend === undefined || ['Normal', 'Compatible'].includes(blend), '6.2.10 blend mode'],
    ]),
    ...(name('Type') === 'Font' ? whyNotFont(dictionary, input) : []),
  ]
}

const print = 4
// Invisible, Hidden, NoView, ToggleNoView.
const unseen = 1 | 2 | 32 | 256

function whyNotAnnotations({ now }: PdfInput): string[] {
  const pages = pageNumbers(now).map((number) => now.dictionary(now.object(number)))
  const all = pages.flatMap((page) => (page ? now.items(page.entries.get('Annots')) : []))
  return all.flatMap((each) => {
    const dictionary = now.dictionary(each)
    return dictionary ? whyNotAnnotation(dictionary, now) : ['6.3 a dangling annotation']
  })
}

function whyNotAnnotation(dictionary: PdfDictionary, now: PdfInput['now']): string[] {
  const { entries } = dictionary
  const flags = now.under(dictionary, 'F')
  const value = flags?.kind === 'number' ? flags.value : 0
  return [
    ...failing([
      [(value & print) !== 0 && (value & unseen) === 0, '6.3.2 flags'],
      [!entries.has('A') && !entries.has('AA'), '6.4.1 actions'],
    ]),
    ...(isWidget(dictionary) ? whyNotWidget(dictionary, now, value) : []),
  ]
}

function isWidget({ entries }: PdfDictionary): boolean {
  const kind = entries.get('Subtype')
  return kind?.kind === 'name' && kind.value === 'Widget'
}

function whyNotWidget({ entries }: PdfDictionary, now: PdfInput['now'], flags: number): string[] {
  const appearance = now.dictionary(entries.get('AP'))
  const [x1, y1, x2, y2] = now
    .items(entries.get('Rect'))
    .map((corner) => (corner.kind === 'number' ? corner.value : 0))
  const isEmpty = x1 === x2 && y1 === y2
  return failing([
    [flags === 132, 'flags of a widget: Print and Locked'],
    [isEmpty || now.stream(appearance?.entries.get('N')) !== undefined, '6.3.3 appearance'],
    [!appearance || [...appearance.entries.keys()].join() === 'N', '6.3.3 nothing but N'],
  ])
}
