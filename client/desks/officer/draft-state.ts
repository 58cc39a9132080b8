import { useMemo, useState } from 'preact/hooks'
import type { draftDocument } from '../../../server/documents/contract.ts'
import type { InputOf } from '../../../server/platform/endpoint.ts'
import { useSession } from '../../session.ts'
import type { ShownDocument } from '../../documents/shown-document.ts'

/** What the form of a draft holds while it is written; lists of lines as one text. */
export interface DraftState {
  typeCode: string
  abstract: string
  urgency: string
  circulation: string
  signerPostId: string
  authority: string
  fieldCode: string
  dueOn: string | null
  copies: string
  answersId: number | null
  addressees: string
  legalBases: string
  text: string
  recipients: { agencyId: number | null; name: string; purpose: 'act' | 'know' }[]
  isNotSecret: boolean
}

/** The body of a request for a draft. */
export type DraftInput = InputOf<typeof draftDocument>

const emptyDraft: DraftState = {
  typeCode: '',
  abstract: '',
  urgency: 'normal',
  circulation: '',
  signerPostId: '',
  authority: '',
  fieldCode: '',
  dueOn: null,
  copies: '1',
  answersId: null,
  addressees: '',
  legalBases: '',
  text: '',
  recipients: [],
  isNotSecret: false,
}

/** The state of the form, from a document that is edited or from nothing. */
export function useDraft(document: ShownDocument | undefined, answersId: number | null) {
  const { agency } = useSession()
  const first = useMemo(
    () => (document ? stateOf(document, agency.organCode) : { ...emptyDraft, answersId }),
    [document?.id],
  )
  const [draft, setDraft] = useState(first)
  const change = (changed: Partial<DraftState>): void => {
    setDraft((before) => ({ ...before, ...changed }))
  }
  return { draft, change }
}

function stateOf({ content, ...document }: ShownDocument, organCode: string): DraftState {
  return {
    ...emptyDraft,
    typeCode: document.typeCode,
    abstract: document.abstract,
    urgency: document.urgency,
    circulation: document.circulation ?? '',
    signerPostId: String(document.signerPostId ?? ''),
    authority: document.authority ?? '',
    fieldCode: fieldCodeIn(content?.symbol ?? '', organCode),
    dueOn: document.dueOn,
    copies: String(document.copies ?? 1),
    answersId: document.answersId,
    ...writtenOf(content),
    recipients: document.recipients,
  }
}

// A letter's symbol is the body's code and the field's: `UBND-VX`.
function fieldCodeIn(symbol: string, organCode: string): string {
  return symbol.startsWith(`${organCode}-`) ? symbol.slice(organCode.length + 1) : ''
}

function writtenOf(content: ShownDocument['content']): Partial<DraftState> {
  if (!content) return {}
  return {
    addressees: content.addressees.join('\n'),
    legalBases: content.legalBases.join('\n'),
    text: plainText(content),
  }
}

type Content = NonNullable<ShownDocument['content']>
type Runs = readonly { text: string }[]

const joined = (runs: Runs): string => runs.map(({ text }) => text).join('')

function plainText({ body }: Content): string {
  return body.map(blockText).join('\n\n')
}

function blockText(block: Content['body'][number]): string {
  if (block.kind === 'list') {
    return block.items.map(({ label, text }) => `${label} ${joined(text)}`).join('\n\n')
  }
  if (block.kind === 'article') return `${block.label} ${joined(block.text)}`
  if (block.kind === 'table')
    return block.rows.map((cells) => cells.map(joined).join('\t')).join('\n')
  return joined(block.text)
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** The form as the request that the server takes. */
export function draftInput(draft: DraftState): DraftInput {
  return {
    typeCode: draft.typeCode,
    abstract: draft.abstract,
    urgency: draft.urgency as DraftInput['urgency'],
    circulation: (draft.circulation || null) as DraftInput['circulation'],
    dueOn: draft.dueOn,
    copies: Number(draft.copies) || 1,
    signerPostId: Number(draft.signerPostId),
    authority: draft.authority as DraftInput['authority'],
    fieldCode: draft.fieldCode || null,
    legalBases: linesOf(draft.legalBases),
    addressees: linesOf(draft.addressees),
    text: draft.text,
    recipients: draft.recipients,
    answersId: draft.answersId,
    isNotSecret: true,
  }
}
