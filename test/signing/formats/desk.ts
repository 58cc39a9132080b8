import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { makeAuthority } from '../../../certs/make-authority.ts'
import { blocks, openPem } from '../../../server/signing/formats/cms/pem-key.ts'
import { openPkcs12, type OpenedKey } from '../../../server/signing/formats/cms/pkcs12.ts'
import { signPrepared } from '../../../server/signing/formats/cms/sign-prepared.ts'
import { addFields, type FieldPlaces } from '../../../server/signing/formats/pdf/add-fields.ts'
import { embedCms } from '../../../server/signing/formats/pdf/embed-cms.ts'
import {
  prepareSignature,
  type SignatureRequest,
} from '../../../server/signing/formats/pdf/prepare-signature.ts'
import { roundSeal } from '../../../server/signing/formats/pdf/round-seal.ts'
import { sealRectangle } from '../../../server/signing/formats/pdf/seal-place.ts'
import { signatureImage } from '../../../server/signing/formats/pdf/signature-image.ts'
import { inspect, type Anchor } from '../../../server/signing/formats/verdict/inspect.ts'

/** Opens the leader's key file. */
export const password = 'Mật khẩu 123'
/** When everything in the tests happens. */
export const now = '2026-11-22T01:02:03.456Z'
/** Who signs. */
export const leaderName = 'Nguyễn Thị Ánh Tuyết'
/** Who seals. */
export const bodyName = 'Ủy ban nhân dân tỉnh Hoa Lư'
/** What is filled in as the number. */
export const number = 'Số: 05/QĐ-UBND'
/** By which moment OpenSSL judges what the desk signed, whose certificates end with 2028. */
export const thatDay = ['-attime', String(Date.parse('2026-11-22T01:02:03Z') / 1000)]
/** What is filled in as place and date. */
export const date = 'Hoa Lư, ngày 22 tháng 11 năm 2026'

/** A folder of this run, gone when it ends. */
export const folder = mkdtempSync(join(tmpdir(), 'tamcap-formats-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** The keys of a leader and a body, and the root above them as file and as PEM. */
export interface Desk {
  leader: OpenedKey
  seal: OpenedKey
  anchorPath: string
  anchors: Anchor[]
}

let opened: Promise<Desk> | undefined

/** A leader's and a body's keys under a throw-away root, made once. */
export function desk(): Promise<Desk> {
  opened ??= openDesk(join(folder, 'authority-of-tests'))
  return opened
}

/** The keys of a new authority in a folder. */
export async function openDesk(place: string): Promise<Desk> {
  const files = await makeAuthority(place, {
    people: [{ id: 'leader', name: leaderName, postTitle: 'Chủ tịch', agencyName: bodyName }],
    bodies: [{ id: 'body', name: bodyName }],
    password,
    from: new Date('2026-01-01T00:00:00Z'),
  })
  const seal = files.bodies.get('body') ?? ''
  return {
    leader: await openPkcs12(readFileSync(files.people.get('leader') ?? ''), password),
    seal: await openPem(
      readFileSync(`${seal}.key.pem`, 'utf8'),
      readFileSync(`${seal}.pem`, 'utf8'),
    ),
    anchorPath: files.anchorPath,
    anchors: blocks(readFileSync(files.anchorPath, 'utf8'), 'CERTIFICATE').map((certificate) => ({
      certificate,
    })),
  }
}

/** A draft of two pages, with a cross-reference table or with object streams. */
export async function draft(kind: 'table' | 'stream' = 'table'): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.TimesRoman)
  for (const text of ['First page of the decision', 'Second page of the decision']) {
    pdf.addPage([595.303937, 841.89]).drawText(text, { x: 85, y: 700, size: 13, font })
  }
  return pdf.save({ useObjectStreams: kind === 'stream' })
}

const signer = [350, 150, 500, 210] as const

/** Where the four fields stand on the draft. */
export const places: FieldPlaces = {
  number: { page: 0, rectangle: [60, 735, 250, 755] },
  date: { page: 0, rectangle: [270, 735, 560, 755], style: 'italic' },
  signer: { page: 1, rectangle: signer },
  seal: { page: 1, rectangle: sealRectangle(signer) },
}

/** The file with one more signature. */
export async function withSignature(
  bytes: Uint8Array,
  key: OpenedKey,
  request: Omit<SignatureRequest, 'at'> & { at?: string },
): Promise<Uint8Array> {
  const waiting = prepareSignature(bytes, { at: now, ...request })
  return embedCms(waiting, await signPrepared({ digest: waiting.digest, pkcs12: key }))
}

/** The draft with the leader's signature in it. */
export async function signedDocument(kind: 'table' | 'stream' = 'table'): Promise<Uint8Array> {
  const { leader } = await desk()
  return withSignature(addFields(await draft(kind), places), leader, {
    field: 'signer',
    certificateName: leaderName,
    appearance: signatureImage(leaderName),
  })
}

/** The signed document with number and date under the body's seal. */
export async function sealedDocument(kind: 'table' | 'stream' = 'table'): Promise<Uint8Array> {
  const { seal } = await desk()
  return withSignature(await signedDocument(kind), seal, {
    field: 'seal',
    certificateName: bodyName,
    appearance: roundSeal(bodyName),
    fill: { number, date },
  })
}

/** The verdicts on a file at the time of the tests. */
export async function verdicts(bytes: Uint8Array) {
  const { anchors } = await desk()
  return inspect(bytes, { anchors, at: now })
}

/** The reason code of the problem that the work meets. */
export function reasonOf(work: () => unknown): string {
  try {
    work()
  } catch (problem) {
    return (problem as { reason?: string }).reason ?? String(problem)
  }
  return 'none'
}

/** Whether a program is on this machine. */
export const isInstalled = (tool: string): boolean =>
  spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0

/** Writes the bytes into the folder of this run. */
export function written(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

/** What a tool says; it fails unless the tool ends well. */
export const told = (tool: string, ...args: string[]): string =>
  execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
