import { join } from 'node:path'
import {
  openAuthority,
  ownAuthority,
  type DemonstrationAuthority,
} from '../../../../server/signing/authority/open-authority.ts'
import { addFields, type FieldPlaces } from '../../../../server/signing/formats/pdf/add-fields.ts'
import type { FieldPlace } from '../../../../server/signing/formats/pdf/field-bodies.ts'
import { isSigned, readForm } from '../../../../server/signing/formats/pdf/form.ts'
import { readPdf } from '../../../../server/signing/formats/pdf/read-pdf.ts'
import { roundSeal } from '../../../../server/signing/formats/pdf/round-seal.ts'
import { signatureImage } from '../../../../server/signing/formats/pdf/signature-image.ts'
import {
  inspect,
  type InspectionInput,
} from '../../../../server/signing/formats/verdict/inspect.ts'
import { raiseFile } from '../../../../server/signing/levels/raise-file.ts'
import type { EvidenceSources } from '../../../../server/signing/levels/sources.ts'
import { authorityAt } from '../../../support/clocked-authority.ts'
import { bodyName, date, desk, folder, leaderName, number, withSignature } from '../desk.ts'

const minute = 60_000
const start = Date.parse('2026-11-22T01:02:03.456Z')
let minutes = 0

/** The moment that a test has come to; everything that is asked or signed happens then. */
export const present = (): string => new Date(start + minutes * minute).toISOString()

let opened: Promise<DemonstrationAuthority | undefined> | undefined

// Other tests have an authority of their own open: it is opened again.
async function authorityOfDesk(): Promise<DemonstrationAuthority | undefined> {
  const before = await ownAuthority()
  openAuthority(join(folder, 'authority-of-tests', 'authority'))
  const authority = await ownAuthority()
  if (before) openAuthority(before.folder)
  return authority
}

/** The demonstration authority of the desk by the clock of the tests, and whom the desk trusts. */
export async function sources(): Promise<EvidenceSources> {
  const { anchors } = await desk()
  opened ??= authorityOfDesk()
  const authority = opened
  return { ...authorityAt(present, () => authority), anchors: () => Promise.resolve(anchors) }
}

const at = (left: number, bottom: number, width: number, height: number): FieldPlace => ({
  page: 0,
  rectangle: [left, bottom, left + width, bottom + height],
})

const places: FieldPlaces = {
  number: at(20, 110, 100, 16),
  date: at(130, 110, 160, 16),
  signer: at(140, 40, 100, 40),
  seal: at(110, 40, 45, 45),
  initials: [at(20, 20, 40, 15)],
}

/** The file with initial, signature and seal, in fields made first where nothing is signed yet. */
async function signedThrice(file: Uint8Array): Promise<Uint8Array> {
  const { leader, seal } = await desk()
  const isForeign = readForm(readPdf(file).now)?.fields.some(isSigned) === true
  const [initial = places.signer] = places.initials ?? []
  const place = (given: FieldPlace) => (isForeign ? { place: given } : {})
  const ready = isForeign ? file : addFields(file, places)
  const initialled = await withSignature(ready, leader, {
    field: 'initial-1',
    appearance: signatureImage(leaderName),
    ...place(initial),
  })
  const signed = await withSignature(initialled, leader, {
    field: 'signer',
    certificateName: leaderName,
    appearance: signatureImage(leaderName),
    ...place(places.signer),
  })
  return await withSignature(signed, seal, {
    field: 'seal',
    certificateName: bodyName,
    appearance: roundSeal(bodyName),
    ...place(places.seal),
    ...(isForeign ? {} : { fill: { number, date } }),
  })
}

/** The file with evidence, an archive timestamp over it, and evidence for that. */
export async function archived(bytes: Uint8Array): Promise<Uint8Array> {
  minutes += 1
  const raised = await raiseFile({ bytes, level: 'B-B', at: present() }, await sources())
  if (raised.waitsFor !== null) throw new Error(raised.waitsFor)
  return raised.bytes
}

/** Every stage of a file's life: sealed, archived, signed once more as a copy, archived again. */
export async function lifeOf(file: Uint8Array): Promise<Uint8Array[]> {
  const { leader } = await desk()
  const sealed = await signedThrice(file)
  const first = await archived(sealed)
  minutes += 1
  const copied = await withSignature(first, leader, {
    field: 'copy-1',
    place: at(180, 120, 100, 15),
    at: present(),
  })
  return [sealed, first, copied, await archived(copied)]
}

/** The verdicts on a file at the present of the tests, or as said. */
export async function judged(file: Uint8Array, by: Partial<InspectionInput> = {}) {
  const { anchors } = await desk()
  return inspect(file, { anchors, at: present(), ...by }).signatures
}
