import { expect } from 'chai'
import type { showCrossing } from '../../../server/oversight/crossing/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'
import { database, row } from '../../../server/platform/database.ts'
import { openProvince } from '../../exchange/sealed-document.ts'
import { signedIn } from '../../support/desk.ts'
import { bodyId } from '../../support/province.ts'
import { auditor, travelled } from '../travelled.ts'

type Shown = ReplyOf<typeof showCrossing>

describe('The way of a document between installations', () => {
  it('tells our lines from what another installation says, which is worth what its signature is', async () => {
    await openProvince()
    const { documentId, incomingId } = await travelled()
    const path = (id: number) => `/oversight/documents/${String(id)}/crossing`
    const desk = await auditor()
    expect((await desk.get(path(documentId))).body).to.include({ deliveries: 0 })
    const delivery = await row<{ id: number }>(
      'SELECT id FROM deliveries WHERE incoming_document_id = :incomingId',
      { incomingId },
    )
    const at = '2026-11-20T03:00:00.000Z'
    const planted = [
      `INSERT INTO partners (id, name, carrier, address, failures, next_try_at)
       VALUES (5, 'Hệ thống của chính quyền', 'https', 'https://far.example', 0, '${at}')`,
      `INSERT INTO body_carriers (agency_id, partner_id) VALUES (${String(await bodyId('H90'))}, 5)`,
      `INSERT INTO receipts (partner_id, message_uuid, direction, delivery_id, sha256, content, at)
       VALUES (5, 'u', 'taken', ${String(delivery?.id)}, 'ab', '<edXML/>', '${at}')`,
      `INSERT INTO inbox (partner_id, uuid, sha256, size_bytes, kind, delivery_id, taken_at)
       VALUES (5, 'v', '${'0'.repeat(64)}', 9, 'status', ${String(delivery?.id)}, '${at}')`,
    ]
    for (const sql of planted) await database().query(sql)

    const shown = (await desk.get(path(documentId))).body as Shown

    expect(shown).to.deep.include({ deliveries: 1, installations: ['Hệ thống của chính quyền'] })
    const theirs = shown.steps.filter(({ whose }) => whose === 'theirs')
    expect(theirs.map(({ kind, signature, line }) => [kind, signature, line])).to.have.deep.members(
      [
        ['receipt', 'doubtful', null],
        ['status', 'gone', null],
      ],
    )
    const ours = shown.steps.filter(({ whose }) => whose === 'ours')
    expect(ours.map(({ act }) => act)).to.include.members(['document.issue', 'delivery.send'])
    expect(ours.every(({ line }) => line?.isIntact)).to.equal(true)
    const ended = [
      `INSERT INTO former_carriers (agency_id, ended_at, partner_id)
       SELECT agency_id, '${at}', partner_id FROM body_carriers`,
      'DELETE FROM body_carriers',
      `UPDATE partners SET retired_at = '${at}'`,
    ]
    for (const sql of ended) await database().query(sql)
    expect((await desk.get(path(documentId))).body).to.deep.equal(shown)
    const clerk = await (await signedIn('vanthu.tu')).get(path(documentId))
    expect([clerk.status, clerk.reasons]).to.deep.equal([403, ['oversight.not_your_role']])
  })
})
