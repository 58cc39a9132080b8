import { newId } from '../../platform/identifiers.ts'
import type { MandateKind } from '../mandates/contract.ts'
import type { ProvinceRows } from './province-rows.ts'
import { validFrom } from './province.data.ts'

interface PlannedMandate {
  /** The code of the body. */
  body: string
  kind: MandateKind
  grantor: string
  grantee: string
  typeCodes: string | null
  instrument: string
}

const daily = 'notice letter invitation sending-slip transfer-slip'

/** Who may sign for whom in the demonstration province, by titles of posts; all by their rules of work. */
const planned: readonly PlannedMandate[] = [
  {
    body: 'H90',
    kind: 'KT',
    grantor: 'Chủ tịch',
    grantee: 'Phó Chủ tịch',
    typeCodes: null,
    instrument: '01/QC-UBND',
  },
  {
    body: 'H90',
    kind: 'TL',
    grantor: 'Chủ tịch',
    grantee: 'Trưởng phòng Tổng hợp',
    typeCodes: daily,
    instrument: '01/QC-UBND',
  },
  {
    body: 'A90',
    kind: 'TM',
    grantor: 'Bí thư',
    grantee: 'Phó Bí thư Thường trực',
    typeCodes: null,
    instrument: '01-QC/TU',
  },
  {
    body: 'A90',
    kind: 'TL',
    grantor: 'Bí thư',
    grantee: 'Trưởng bộ phận Tổng hợp',
    typeCodes: daily,
    instrument: '01-QC/TU',
  },
  {
    body: 'I01.90',
    kind: 'TL',
    grantor: 'Chủ tịch',
    grantee: 'Chánh Văn phòng',
    typeCodes: daily,
    instrument: '01/QC-MTTQ-BTT',
  },
]

interface Named {
  id: number
  agencyId: number
  title: string
}

/** The rows of the province's mandates, entered at a moment. */
export function mandateRows({ agencies, posts, holdings }: ProvinceRows, at: string): object[] {
  const codes = new Map(
    (agencies as { id: number; code: string }[]).map((one) => [one.code, one.id]),
  )
  const holders = new Map(
    (holdings as { postId: number; personId: number }[]).map((one) => [one.postId, one.personId]),
  )
  return planned.map(({ body, grantor, grantee, ...mandate }) => {
    const agencyId = codes.get(body) ?? 0
    const named = (posts as Named[]).filter((post) => post.agencyId === agencyId)
    const idOf = (title: string) => named.find((post) => post.title === title)?.id ?? 0
    return {
      ...mandate,
      agencyId,
      id: newId(),
      grantorPostId: idOf(grantor),
      grantorPersonId: holders.get(idOf(grantor)),
      granteePostId: idOf(grantee),
      validFrom,
      instrumentDay: validFrom,
      grantedAt: at,
    }
  })
}
