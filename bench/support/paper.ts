import { plan } from '../../bin/demo/texts.data.ts'
import { composeContent } from '../../server/documents/drafting/compose-content.ts'
import type { DraftContent } from '../../server/documents/layout/content.ts'
import { layOut } from '../../server/documents/layout/lay-out.ts'
import { closeTypesetter } from '../../server/documents/layout/typesetter.ts'

const at = '2026-11-22T01:02:03.456Z'
const pagesWanted = 2

const form = {
  typeCode: 'plan',
  abstract: plan.abstract,
  urgency: 'normal',
  circulation: null,
  dueOn: null,
  copies: 1,
  signerPostId: 1,
  authority: 'TM',
  fieldCode: null,
  legalBases: [] as string[],
  addressees: [] as string[],
  recipients: [] as never[],
  answersId: null,
  isNotSecret: true,
} as const

const body = {
  name: 'Ủy ban nhân dân tỉnh Hương Sơn',
  organCode: 'UBND',
  placeName: 'Hương Sơn',
  profile: 'state',
  level: 'province',
  parent: null,
} as const

const signer = { name: 'Lê Văn Bình', title: 'Chủ tịch', grantorTitle: 'Chủ tịch' }

/** What is printed of a plan of a people's committee, with so many characters of its text at most. */
function planContent(mostCharacters: number): DraftContent {
  const text = plan.text.slice(0, mostCharacters)
  const content = composeContent({ ...form, text }, body, signer)
  if (!content) throw new Error('a chairman signs in the name of the committee')
  return content
}

/** A finished PDF of two pages, as drafters upload them. */
export async function twoPages(): Promise<{ pdf: Uint8Array; content: DraftContent }> {
  for (let most = plan.text.length; most > 0; most -= 500) {
    const content = planContent(most)
    const { pdf, pages } = await layOut(content, at)
    if (pages > pagesWanted) continue
    await closeTypesetter()
    return { pdf, content }
  }
  throw new Error('the plan is never two pages long')
}
