import { common, government } from '../../../bin/demo/hands.ts'
import { Office } from '../../../bin/demo/office.ts'
import { demonstrationPassword } from '../../../server/agencies/demonstration/province.data.ts'
import {
  approveContent,
  approveForm,
  draftDocument,
  submitDocument,
  uploadMainFile,
} from '../../../server/documents/contract.ts'
import { plainPdf } from '../../support/plain-pdf.ts'
import { running } from './desk-browser.ts'

/** The people of the installation that runs, each at a desk without a screen. */
export function office(): Office {
  const { address, dataFolder } = running()
  return new Office({ address, dataFolder, password: demonstrationPassword })
}

const text = 'Điều 1. Phê duyệt kế hoạch.\n\nĐiều 2. Các cơ quan, đơn vị chịu trách nhiệm thi hành.'

/** Decisions on these subjects, drafted, checked, and laid before the Chairman of the people's committee. */
export async function decisionsToSign(
  people: Office,
  subjects: readonly string[],
): Promise<number[]> {
  const ids: number[] = []
  for (const abstract of subjects) ids.push(await toSign(people, { abstract, text }))
  return ids
}

/** A decision whose file was made elsewhere and given as a PDF, laid before the Chairman. */
export async function uploadedToSign(people: Office, abstract: string): Promise<number> {
  const lines = ['Số:          /QĐ-UBND', ...Array<string>(8).fill(''), 'CHỦ TỊCH', '', '', '']
  const pdf = await plainPdf(...lines, 'Lê Thị Thử')
  return await toSign(people, { abstract, text: '' }, pdf)
}

async function toSign(
  people: Office,
  about: { abstract: string; text: string },
  pdf?: Uint8Array,
): Promise<number> {
  const [drafter, head, clerk] = await Promise.all(
    [government.drafter, government.head, government.clerk].map((logIn) => people.person(logIn)),
  )
  const signerPostId = await people.post(drafter!, government.signerTitle)
  const recipients = [{ agencyId: null, name: 'Như Điều 2', purpose: 'act' as const }]
  const draft = { ...common, ...about, typeCode: 'decision', recipients, signerPostId }
  const { id: documentId } = await drafter!.call(draftDocument, draft)
  if (pdf) await drafter!.give(uploadMainFile, { documentId, secrecy: 'none' }, pdf)
  await drafter!.call(submitDocument, { documentId, note: null })
  await head!.call(approveContent, { documentId, opinion: null })
  await clerk!.call(approveForm, { documentId, opinion: null })
  return documentId
}
