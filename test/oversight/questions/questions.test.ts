import { expect } from 'chai'
import { question } from '../../../server/oversight/questions/contract.ts'
import { database } from '../../../server/platform/database.ts'
import { openProvince } from '../../exchange/sealed-document.ts'
import { signedIn } from '../../support/desk.ts'
import { bodyId } from '../../support/province.ts'
import { auditor, travelled } from '../travelled.ts'

describe('The ready questions of an auditor', () => {
  it('are each answered, a page at a time, with what was done and nothing else', async () => {
    await openProvince()
    const { documentId, incomingId } = await travelled()
    const desk = await auditor()
    const ask = async (name: string, query = '') =>
      (await desk.get(`/oversight/questions/${name}${query}`)).body

    for (const name of question.options) expect((await ask(name)).found, name).to.deep.equal([])

    const a90 = await bodyId('A90')
    const h90 = await bodyId('H90')
    const at = '2026-11-20T03:00:00.000Z'
    const planted = [
      `INSERT INTO signatures (document_id, field, version, kind, agency_id, post_id, person_id,
         certificate_sha256, signer_name, subject, signed_at, has_read_to_end)
       VALUES (${String(documentId)}, 'signer', 1, 'person', ${String(a90)}, 1, 1, 'x', 'Bí thư', '', '${at}', 0)`,
      `UPDATE documents SET authority = 'KT' WHERE id = ${String(documentId)}`,
      `INSERT INTO task_requests (agency_id, id, task_id, document_id, kind, text, asked_at,
         asked_by_post_id, asked_by_name, outcome, answered_at, answered_by_name, due_before)
       VALUES (${String(h90)}, 77, 1, ${String(incomingId)}, 'extend', '', '${at}', 1, 'Chuyên viên',
         'granted', '${at}', 'Chủ tịch', '2026-11-19')`,
      `INSERT INTO number_voids (register_id, period, type_code, number, reason, voided_at, post_id, voided_by)
       SELECT id, '2026', '', 9, 'Ghi nhầm', '${at}', 1, 'Văn thư' FROM registers WHERE agency_id = ${String(h90)}`,
      `INSERT INTO readings (document_id, day, person_id, post_id, agency_id, read_at)
       SELECT ${String(incomingId)}, '2026-11-20', h.person_id, po.id, po.agency_id, '${at}'
       FROM posts po JOIN holdings h ON h.post_id = po.id
       JOIN people p ON p.id = h.person_id WHERE p.log_in = 'phochutich.ubnd'`,
      `UPDATE delivery_statuses SET at = '2026-11-10T03:00:00.000Z' WHERE code = '01'`,
      `UPDATE documents SET due_on = '2026-11-12' WHERE id = ${String(incomingId)}`,
    ]
    for (const sql of planted) await database().query(sql)

    const first = async (name: string) => (await ask(name)).found[0]
    expect(await first('unread')).to.include({ documentId, who: 'Bí thư', at })
    expect(await first('mandate')).to.include({ documentId, detail: 'KT' })
    expect(await first('deadline')).to.include({ documentId: incomingId, detail: '2026-11-19' })
    expect(await first('reader')).to.include({ documentId: incomingId, at })
    expect(await first('late')).to.include({ documentId: incomingId, detail: '2026-11-10' })
    expect(await first('unanswered')).to.include({ documentId: incomingId, detail: '2026-11-12' })
    const subject = `document:${String(incomingId)}`
    expect((await first('late')).line).to.include({ subject, seq: 1 })
    expect((await first('unanswered')).line).to.include({ subject, seq: 1 })
    expect((await first('deadline')).workingDays).to.equal(1)
    await database().query("UPDATE register_entries SET registered_at = '2026-11-16T03:00:00.000Z'")
    await database().query("UPDATE delivery_statuses SET at = '2026-11-13T03:00:00.000Z'")
    expect((await ask('late')).found, 'from Friday to Monday').to.deep.equal([])
    await database().query("UPDATE register_entries SET registered_at = '2026-11-17T03:00:00.000Z'")
    expect(await first('late')).to.include({ documentId: incomingId, workingDays: 1 })
    const page = await ask('void', '?limit=1')
    const rest = await ask('void', `?limit=200&after=${encodeURIComponent(page.next)}`)
    const whole = (await ask('void')).found
    expect([...page.found, ...rest.found]).to.deep.equal(whole)
    expect(whole.length).to.be.greaterThan(1)
    const clerk = await (await signedIn('vanthu.ubnd')).get('/oversight/questions/void')
    expect([clerk.status, clerk.reasons]).to.deep.equal([403, ['oversight.not_your_role']])
  })
})
