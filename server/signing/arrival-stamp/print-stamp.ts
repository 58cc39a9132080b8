import { PDFDocument } from 'pdf-lib'
import { agencyById } from '../../agencies/directory.ts'
import { typeset } from '../../documents/layout/typesetter.ts'
import { pageCount, reading } from '../../documents/layout/pdf-text.ts'
import { visibleDocument, type DocumentRow } from '../../documents/official-document.ts'
import { currentVersion } from '../../documents/versions.ts'
import type { Context } from '../../platform/context.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { files } from '../../platform/files.ts'
import type { FileReply } from '../../platform/http.ts'
import { found, Refusal, refuseIf } from '../../platform/refusal.ts'
import { pageFacts } from '../places/page-facts.ts'
import type { printArrivalStamp as description } from './contract.ts'
import { freeSpot, stampSize, whyNotStamp, type StampBox } from './rules.ts'

const point = 72 / 25.4
const a4 = { width: 210, height: 297 }

type Asked = InputOf<typeof description>

/** The stamp ĐẾN of a registered document as a page to print: alone, or over the first page of what came in. */
export async function printArrivalStamp(
  asked: Asked,
  { actor, at }: Pick<Context, 'actor' | 'at'>,
): Promise<FileReply> {
  const document = await visibleDocument(actor, asked.documentId)
  refuseIf(409, whyNotStamp(document))
  const file = await receivedFile(document)
  if (asked.over === 'scan' && !file) throw new Refusal(422, ['document.unreadable_pdf'])
  const page = file ? await firstPage(file) : { ...a4, texts: [] }
  const { x, y } = freeSpot(page.texts, page)
  const spot = { x: asked.x ?? x, y: asked.y ?? y, ...stampSize }
  const over = asked.over === 'scan' ? file : undefined
  const bytes = await printed(await stampOf(document, at), { page, spot, over })
  return { bytes, mediaType: 'application/pdf' }
}

// What came in may be no PDF that can be read: the stamp for the paper needs none.
async function receivedFile(document: DocumentRow): Promise<Uint8Array | undefined> {
  if (document.version === 0) return undefined
  const bytes = await files().open((await currentVersion(document)).sha256)
  return await pageCount(bytes).then(
    () => bytes,
    () => undefined,
  )
}

interface FirstPage {
  /** Millimetres. */
  width: number
  height: number
  texts: StampBox[]
}

async function firstPage(file: Uint8Array): Promise<FirstPage> {
  const facts = await reading(file, (opened) => pageFacts(opened, 0))
  if (!facts) return { ...a4, texts: [] }
  const texts = [...facts.texts, ...facts.stamps].map(({ x, y, width, height }) => ({
    x: x / point,
    y: (facts.height - y - height) / point,
    width: width / point,
    height: height / point,
  }))
  return { width: facts.width / point, height: facts.height / point, texts }
}

async function stampOf(document: DocumentRow, at: string): Promise<Uint8Array> {
  const { name } = found(await agencyById(document.agencyId), 'agency.not_found')
  const [year, month, day] = (document.arrivedOn ?? '').split('-')
  const data = JSON.stringify({
    agencyName: name.toLocaleUpperCase('vi'),
    number: String(document.arrivalNumber ?? ''),
    day: [day, month, year].filter(Boolean).join('/'),
    passedOn: '',
    dossier: '',
  })
  const seconds = Math.floor(Date.parse(at) / 1_000)
  const reply = await typeset({ template: 'arrival-stamp.typ', data, seconds })
  if ('failure' in reply) throw new Error(reply.failure)
  return reply.pdf
}

interface Laid {
  page: FirstPage
  spot: StampBox
  over: Uint8Array | undefined
}

// A page of its own: what came in is drawn under the stamp at most, never written into.
async function printed(stamp: Uint8Array, { page, spot, over }: Laid): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const sheet = pdf.addPage([page.width * point, page.height * point])
  const [under] = over ? await pdf.embedPdf(over, [0]) : []
  if (under) sheet.drawPage(under, { x: 0, y: 0 })
  const [drawn] = await pdf.embedPdf(stamp)
  if (!drawn) throw new Error('a stamp is one page')
  const y = (page.height - spot.y - spot.height) * point
  sheet.drawPage(drawn, { x: spot.x * point, y })
  return await pdf.save()
}
