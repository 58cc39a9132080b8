import { vi } from '../../../../client/words/vi.ts'
import type { DeliveryRow } from '../../delivery-rows.ts'
import type { DamagedAttachment } from '../../edxml/read-result.ts'
import type { Told, ToldStatus } from '../../outbox/tell-partner.ts'
import type { OpenedMessage } from '../open-message.ts'

const mostLetters = 500

/** What is remarked on an arrival, at most 500 letters: who took it in whose place, and which attachments are kept apart and why; nothing where all is as it should be. */
export function remarkOn(
  { to, addressed }: Pick<OpenedMessage, 'to' | 'addressed'>,
  damaged: readonly DamagedAttachment[],
): string | null {
  const heir = `${addressed.name} đã kết thúc hoạt động; văn bản chuyển đến ${to.name}.`
  const remarks = [
    ...(to.id === addressed.id ? [] : [heir]),
    ...(damaged.length === 0 ? [] : [damageIn(damaged)]),
  ]
  return remarks.join(' ').slice(0, mostLetters) || null
}

function damageIn(damaged: readonly DamagedAttachment[]): string {
  const named = damaged.map(({ name, damage }) => `${name} (${vi.edxml.damages[damage]})`)
  return `Tệp kèm theo bị hỏng, đã giữ riêng, không sử dụng: ${named.join('; ')}. Đề nghị gửi lại.`
}

/** The arrival told once more with a remark, in the name of the body that the sender named. */
export function toldWith(
  remark: string,
  delivery: DeliveryRow,
  { from, to, addressed, documentIdentifier, at }: Telling,
): { delivery: Told; status: ToldStatus } {
  const { id: addressedAgencyId, code: addressedCode, name: addressedName } = addressed
  const sent = { fromCode: from.code, documentIdentifier }
  return {
    delivery: { ...delivery, ...sent, addressedAgencyId, addressedCode, addressedName },
    status: { ordinal: 2, code: '01', at, byName: to.name, department: null, reason: remark },
  }
}

type Telling = Pick<OpenedMessage, 'from' | 'to' | 'addressed'> & {
  documentIdentifier: string
  at: string
}
