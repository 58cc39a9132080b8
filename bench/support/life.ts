import type { Office } from '../../bin/demo/office.ts'
import type { Person } from '../../bin/demo/person.ts'
import {
  approveContent,
  approveForm,
  draftDocument,
  submitDocument,
  uploadMainFile,
} from '../../server/documents/contract.ts'
import { issueDocument, listDeliveries, registerDelivery } from '../../server/exchange/contract.ts'
import { presentDocument } from '../../server/routing/contract.ts'
import {
  numberDocument,
  prepareSignature,
  readPreparation,
  sealDocument,
  signDocument,
} from '../../server/signing/contract.ts'
import type { OpenedKey } from '../../server/signing/formats/cms/pkcs12.ts'
import { signPrepared } from '../../server/signing/formats/cms/sign-prepared.ts'
import { ownCpu } from './processor.ts'

/** Runs one step of a document's life; the bench counts around it. */
export type Step = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>

const justDo: Step = (_, work) => work()

/** One document after another from its draft at the people's committee to the Party secretary's desk, over HTTP. */
export class Lives {
  /** CPU milliseconds that the signers' own keys have cost so far, in this process as in a browser. */
  signingMilliseconds = 0
  readonly #pdf: Uint8Array
  readonly #hands: Hands

  private constructor(hands: Hands, pdf: Uint8Array) {
    this.#hands = hands
    this.#pdf = pdf
  }

  /** Signs everybody in and opens the signer's key. */
  static async open(office: Office, pdf: Uint8Array): Promise<Lives> {
    return new Lives(await handsOf(office), pdf)
  }

  /** Steps 1 to 6, from draft to signature; gives the document's identifier. */
  async signed(step: Step = justDo): Promise<number> {
    const { drafter, head, clerk, signerPostId, recipient } = this.#hands
    const draft = { ...drafted, signerPostId, recipients: [recipient] }
    const { id: documentId } = await step('draft', () => drafter.call(draftDocument, draft))
    const input = { documentId, secrecy: 'none' } as const
    await step('upload', () => drafter.give(uploadMainFile, input, this.#pdf))
    await step('submit', () => drafter.call(submitDocument, { documentId, note: null }))
    const opinion = 'Nhất trí.'
    await step('approve content', () => head.call(approveContent, { documentId, opinion }))
    await step('approve form', () => clerk.call(approveForm, { documentId, opinion }))
    await this.#sign(documentId, step)
    return documentId
  }

  /** Steps 1 to 9, from draft to issue. */
  async sendOut(step: Step = justDo): Promise<void> {
    const { clerk } = this.#hands
    const documentId = await this.signed(step)
    await step('number', () => clerk.call(numberDocument, { documentId }))
    await step('seal', () => clerk.call(sealDocument, { documentId }))
    await step('issue', () => clerk.call(issueDocument, { documentId }))
  }

  /** Deliveries that wait at the recipient. */
  async arrived(): Promise<number[]> {
    const listed = { state: '01', limit: 200 } as const
    const { deliveries } = await this.#hands.recipientClerk.call(listDeliveries, listed)
    return deliveries.map(({ id }) => id)
  }

  /** Steps 10 and 11: the recipient registers a delivery and presents it to its leader. */
  async takeIn(deliveryId: number, step: Step = justDo): Promise<void> {
    const { recipientClerk, leaderPostId } = this.#hands
    const given = { deliveryId, dueOn: null, note: null }
    const { id: documentId } = await step('register', () =>
      recipientClerk.call(registerDelivery, given),
    )
    const presented = { documentId, toPostId: leaderPostId, proposal: 'Kính trình.', dueOn: null }
    await step('present', () => recipientClerk.call(presentDocument, presented))
  }

  async #sign(documentId: number, step: Step): Promise<void> {
    const { signer, key } = this.#hands
    const certificate = Buffer.from(key.certificate).toString('base64')
    const asked = { documentId, field: 'signer', certificate, version: 1 } as const
    const { id: preparationId, byteRange } = await step('prepare to sign', () =>
      signer.call(prepareSignature, asked),
    )
    const bytes = await step('read to sign', () => signer.read(readPreparation, { preparationId }))
    const { result, milliseconds } = await ownCpu(() =>
      signPrepared({ pkcs12: key, bytes: covered(bytes, byteRange) }),
    )
    this.signingMilliseconds += milliseconds
    const cms = Buffer.from(result).toString('base64')
    const given = { documentId, preparationId, cms, hasReadToEnd: true }
    await step('sign', () => signer.call(signDocument, given))
  }
}

const drafted = {
  typeCode: 'plan',
  abstract: 'Kế hoạch triển khai Hệ thống xử lý văn bản dùng chung ba cấp trên địa bàn tỉnh',
  urgency: 'normal',
  circulation: null,
  dueOn: null,
  copies: 1,
  authority: 'TM',
  fieldCode: null,
  legalBases: [] as string[],
  addressees: [] as string[],
  text: '',
  answersId: null,
  isNotSecret: true,
} as const

interface Hands {
  drafter: Person
  head: Person
  clerk: Person
  signer: Person
  signerPostId: number
  key: OpenedKey
  recipient: { agencyId: number; name: string; purpose: 'act' }
  recipientClerk: Person
  leaderPostId: number
}

async function handsOf(office: Office): Promise<Hands> {
  const signer = await office.person('chutich.ubnd')
  const recipientClerk = await office.person('vanthu.tu')
  const { agency } = recipientClerk.session
  return {
    drafter: await office.person('chuyenvien.ubnd'),
    head: await office.person('truongphong.ubnd'),
    clerk: await office.person('vanthu.ubnd'),
    signer,
    signerPostId: await office.post(signer, 'Chủ tịch'),
    key: await office.key(signer),
    recipient: { agencyId: agency.id, name: agency.name, purpose: 'act' },
    recipientClerk,
    leaderPostId: await office.post(recipientClerk, 'Bí thư'),
  }
}

function covered(bytes: Uint8Array, range: readonly number[]): Uint8Array {
  const [from1 = 0, size1 = 0, from2 = 0, size2 = 0] = range
  return Buffer.concat([bytes.subarray(from1, from1 + size1), bytes.subarray(from2, from2 + size2)])
}
