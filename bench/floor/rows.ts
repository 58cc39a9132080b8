import { randomUUID } from 'node:crypto'
import type { Statement } from './floor-database.ts'

type Row = Record<string, string | number | null>

const at = '2026-11-22T01:02:03.456Z'
const words = 'Kế hoạch triển khai Hệ thống xử lý văn bản dùng chung ba cấp trên địa bàn tỉnh'
const state = JSON.stringify({ tokens: [{ id: 7, element: 'sign' }], facts: {}, next: 8 })

const into = (table: string, row: Row): Statement => [
  `INSERT INTO ${table} (${Object.keys(row).join(', ')})
   VALUES (${Object.keys(row)
     .map(() => '?')
     .join(', ')})`,
  Object.values(row),
]

/** The row of a document, going out or come in. */
export const document = (id: number, direction: string): Statement =>
  into('documents', {
    ...{ agency_id: 1, id, uuid: randomUUID(), direction, stage: 'draft', rev: 1 },
    ...{ type_code: 'plan', abstract: words, folded: words, urgency: 'normal', circulation: null },
    ...{ notation: 'KH-UBND', issuer_agency_id: 1, issuer_name: 'Ủy ban nhân dân tỉnh' },
    ...{ unit_id: 2, drafter_post_id: 3, drafter_person_id: 4, signer_post_id: 5, copies: 1 },
    ...{ signer_name: 'Lê Văn Bình', signer_title: 'Chủ tịch', authority: 'TM', note: null },
    ...{ version: 0, changed_at: at },
  })

/** A document moves to its next stage. */
export const move = (id: number, stage: string): Statement => [
  'UPDATE documents SET stage = ?, rev = rev + 1, changed_at = ? WHERE agency_id = 1 AND id = ?',
  [stage, at, id],
]

/** Its body to send it to. */
export const recipient = (id: number): Statement =>
  into('recipients', { document_id: id, ordinal: 1, agency_id: 9, name: words, purpose: 'act' })

/** A version of its file. */
export const version = (id: number, number: number, sha256: string): Statement =>
  into('document_versions', {
    ...{ document_id: id, version: number, kind: 'signed', sha256, size_bytes: 1, pages: 2 },
    ...{ places: state, made_at: at, made_by_post_id: 3, made_by_name: 'Lê Văn Bình' },
  })

/** An opinion on it. */
export const opinion = (id: number, ordinal: number): Statement =>
  into('opinions', {
    ...{ document_id: id, id: ordinal, step: 'check', outcome: 'approve', text: 'Nhất trí.' },
    ...{ given_at: at, post_id: 3, post_title: 'Trưởng phòng', person_id: 4, person_name: 'Bình' },
  })

/** A process begins: the instance and its first step. */
export const begin = (id: number): Statement[] => [
  into('workflow_instances', {
    ...{ id, agency_id: 1, definition_id: 1, subject_type: 'document', subject_id: id, state },
    ...{ facts: state, rev: 1, is_open: 1, started_at: at },
  }),
  task(id, 1),
]

/** A process goes one step on: the instance, the step that ends and the one that begins. */
export const advance = (id: number, token: number): Statement[] => [
  [
    'UPDATE workflow_instances SET state = ?, rev = rev + 1 WHERE id = ? AND rev = ?',
    [state, id, token],
  ],
  [
    `UPDATE workflow_tasks SET is_open = NULL, closed_at = ?, outcome = ?
     WHERE instance_id = ? AND token = ?`,
    [at, 'approve', id, token],
  ],
  task(id, token + 1),
]

const task = (id: number, token: number): Statement =>
  into('workflow_tasks', {
    ...{ instance_id: id, token, agency_id: 1, subject_type: 'document', subject_id: id },
    ...{ element_id: 'sign', name: 'Ký ban hành', role: 'leader', act: 'document.sign' },
    ...{ post_id: 5, unit_id: null, is_open: 1, opened_at: at, outcome: null },
  })

/** The prepared bytes that wait for a key. */
export const preparation = (id: number, sha256: string): Statement =>
  into('signature_preparations', {
    ...{ document_id: id, id, agency_id: 1, field: 'signer', post_id: 5, person_id: 4 },
    ...{ certificate_sha256: sha256, base_version: 1, base_sha256: sha256, digest: sha256 },
    ...{ prepared_sha256: sha256, byte_range: '[]', places: state, prepared_at: at },
    expires_at: at,
  })

/** A signature or seal. */
export const signature = (id: number, number: number, sha256: string): Statement =>
  into('signatures', {
    ...{ document_id: id, field: `field-${number}`, version: number, kind: 'person' },
    ...{ agency_id: 1, post_id: 5, person_id: 4, certificate_sha256: sha256 },
    ...{ signer_name: 'Lê Văn Bình', subject: words, signed_at: at },
  })

/** The next number of a book, and the document entered under it. */
export const take = (id: number, register: number): Statement[] => [
  ['UPDATE series SET last_number = last_number + 1 WHERE register_id = ?', [register]],
  ['SELECT last_number FROM series WHERE register_id = ?', [register]],
  into('register_entries', {
    ...{ register_id: register, period: '2026', type_code: '', number: id, agency_id: 1 },
    ...{ document_id: id, registered_at: at, post_id: 3, registered_by: 'Lê Văn Bình' },
  }),
]

/** A book with no number given yet. */
export const book = (register: number): Statement =>
  into('series', { register_id: register, period: '2026', type_code: '', last_number: 0 })

/** The delivery to the one recipient. */
export const delivery = (id: number, sha256: string): Statement =>
  into('deliveries', {
    ...{ to_agency_id: 9, id, uuid: randomUUID(), document_id: id, from_agency_id: 1, sha256 },
    ...{ reference: '15/KH-UBND', issued_on: '2026-11-22', type_code: 'plan', abstract: words },
    ...{ urgency: 'normal', from_name: words, to_name: words, state: 'sent', rev: 1 },
    ...{ sent_at: at, sent_by_post_id: 3, sent_by_name: 'Lê Văn Bình' },
  })

/** A delivery comes one state further. */
export const deliver = (id: number, code: string): Statement[] => [
  ['UPDATE deliveries SET state = ?, rev = rev + 1 WHERE to_agency_id = 9 AND id = ?', [code, id]],
  into('delivery_statuses', {
    ...{ delivery_id: id, ordinal: Number(code), code, at, post_id: 3, by_name: 'Lê Văn Bình' },
  }),
]

/** The task of the leader to whom it is presented. */
export const presentation = (id: number): Statement =>
  into('tasks', {
    ...{ agency_id: 9, id, document_id: id, root_id: id, path: '/', depth: 0, role: 'lead' },
    ...{ state: 'open', is_open: 1, holder_post_id: 5, issuer_post_id: 3, instruction: words },
    ...{ due_on: '9999-12-31', reference: '15/KH-UBND', abstract: words, issuer_name: words },
    ...{ urgency: 'normal', arrival_number: id, created_at: at },
  })

/** The stored answer of a request. */
export const answer = (key: string): Statement =>
  into('idempotency_keys', {
    ...{ person_id: 4, request_key: key, request_digest: key, reply: '{}', answered_at: at },
  })

/** A line of the journal. */
export const line = (
  { id, subject, seq }: { id: number; subject: string; seq: number },
  { text, digest }: { text: string; digest: string },
): Statement =>
  into('journal_lines', {
    ...{ id, act: 'document.move', subject, seq, at, person_id: 4, post_id: 3, agency_id: 1 },
    ...{ line: text, digest, position: null },
  })

/** The lines after this one get their places in the order of the installation. */
export const place = (after: number): Statement => [
  'UPDATE journal_lines SET position = id WHERE id > ? AND position IS NULL',
  [after],
]

/** What a request reads first: who asks, and the document with its file. */
export const reads = (id: number): Statement[] => [
  [
    `SELECT s.*, po.agency_id, po.unit_id, p.name FROM sessions s JOIN posts po ON po.id = s.post_id
     JOIN people p ON p.id = s.person_id WHERE s.token_digest = ?`,
    ['0'.repeat(64)],
  ],
  [
    `SELECT d.*, v.sha256, v.pages, v.places FROM documents d LEFT JOIN document_versions v
     ON v.document_id = d.id AND v.version = d.version WHERE d.id = ?`,
    [id],
  ],
]
