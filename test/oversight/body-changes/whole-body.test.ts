import { expect } from 'chai'
import fc from 'fast-check'
import { settle } from '../../../server/journal/sequence.ts'
import { insert, row, rows, transact } from '../../../server/platform/database.ts'
import { daysAfter } from '../../../server/platform/days.ts'
import { newId, reserveIdentifiers } from '../../../server/platform/identifiers.ts'
import { costOf } from '../../support/cost.ts'
import { signedIn, type Desk } from '../../support/desk.ts'
import { today } from '../../support/day.ts'
import { openOffice } from '../../support/documents.ts'
import { bodyId, postIdOf } from '../../support/province.ts'
import { changed, changeOf, foundedAs, leftBehind } from './changes.ts'

const at = '2026-11-20T02:00:00.000Z'

/** Gives a body so many arrivals, each with an open assignment of one of its posts. */
async function fill(code: string, postIds: readonly number[], amount: number): Promise<void> {
  const agencyId = await bodyId(code)
  await reserveIdentifiers(amount * 2)
  const plain = { abstract: 'Về việc tổng hợp số liệu', issuerName: 'Sở Y tế', urgency: 'normal' }
  const made = Array.from({ length: amount }, (_, place) => {
    const id = newId()
    const holderPostId = postIds[place % postIds.length] ?? 0
    const document = {
      ...{ agencyId, id, uuid: crypto.randomUUID(), direction: 'incoming', stage: 'directed' },
      ...{ ...plain, rev: 1, typeCode: 'official-letter', folded: '', version: 0, changedAt: at },
    }
    const taskId = newId()
    const task = {
      ...{ agencyId, id: taskId, documentId: id, rootId: taskId, path: String(taskId), depth: 0 },
      ...{ ...plain, role: 'lead', state: 'assigned', isOpen: 1, holderPostId },
      ...{ issuerPostId: holderPostId, dueOn: '9999-12-31', createdAt: at },
    }
    return { document, task }
  })
  await transact(async () => {
    await insert(
      'documents',
      made.map(({ document }) => document),
    )
    await insert(
      'tasks',
      made.map(({ task }) => task),
    )
  })
}

/** How many rows there are of what a change only moves. */
async function counts(): Promise<object> {
  const tables = [
    'documents',
    'tasks',
    'units',
    'posts',
    'holdings',
    'dossiers',
    'register_entries',
  ]
  const asked = tables.map((table) => `(SELECT COUNT(*) FROM ${table}) AS ${table}`)
  return (await row(`SELECT ${asked.join(', ')}`)) ?? {}
}

/** Open assignments that no living body answers for: their body has ended, or their holder is elsewhere. */
async function unheld(): Promise<number> {
  const found = await row<{ amount: number }>(
    `SELECT COUNT(*) AS amount FROM tasks t WHERE t.is_open = 1 AND NOT EXISTS
       (SELECT 1 FROM posts p WHERE p.id = t.holder_post_id AND p.agency_id = t.agency_id)`,
  )
  return Number(found?.amount)
}

describe('A whole body that changes', () => {
  let keeper: Desk

  beforeEach(async () => {
    await openOffice()
    keeper = await signedIn('quantri.vpubnd')
  })

  it('moves with 1,000 open assignments in the same few statements as with twenty', async () => {
    const posts = [await postIdOf('giamdoc.snv'), await postIdOf('chuyenvien.snv')]
    await fill('H90.02', posts, 1_000)
    await fill('H90.03', [await postIdOf('giamdoc.stc')], 20)
    const heir = [{ agencyId: await bodyId('H90.04') }]
    const previewOf = async (code: string) => {
      const given = await changeOf('merge', [code], heir)
      return await costOf(() => keeper.post('/body-changes/preview', given))
    }

    const few = await previewOf('H90.03')
    const many = await previewOf('H90.02')

    expect(many.result.body.tallies).to.deep.include({ kind: 'task', heir: 0, amount: 1_000 })
    expect(many.statements).to.be.at.most(few.statements + 2)
    const { done } = await changed(keeper, await changeOf('merge', ['H90.02'], heir))
    expect(done.reasons).to.deep.equal([])
    expect([await leftBehind(), await unheld()]).to.deep.equal([{}, 0])
    const lines = await row<{ amount: number }>(
      "SELECT COUNT(*) AS amount FROM journal_lines WHERE act = 'document.move'",
    )
    expect(Number(lines?.amount)).to.equal(1_000)
  })

  it('leaves nothing without a living owner after any sequence, gives no number twice, loses nothing', async function () {
    this.timeout(120_000)
    const rounds = 4
    // More than so many mergers can end, so that there are always two.
    const codes = ['H90', 'H90.02', 'H90.03', 'H90.04', 'H90.05']
    const posts = await Promise.all(['chutich.ubnd', 'chuyenvien.ubnd'].map(postIdOf))
    await fill('H90', posts, 12)
    await fill('H90.02', [await postIdOf('giamdoc.snv')], 5)
    const before = await counts()
    let round = 0

    await fc.assert(
      fc.asyncProperty(fc.nat(2), fc.nat(9), fc.nat(1), async (kind, body, heirOfPost) => {
        round += 1
        const living = await inForce(codes)
        const code = living[body % living.length] ?? ''
        const other = living[(body + 1) % living.length] ?? ''
        const next = (place: number) => `H9${String(round)}.${String(place)}`
        const founded = [1, 2].map((place) => foundedAs(next(place), `Cơ quan ${next(place)}`))
        const post = await row<{ id: number }>(
          'SELECT MIN(id) AS id FROM posts WHERE unit_id IS NULL AND agency_id = :id',
          { id: await bodyId(code) },
        )
        const places = post?.id ? [{ kind: 'post', id: post.id, heir: heirOfPost }] : []
        // Each a day after the one before: a body cannot end on the day on which it began.
        const effectiveOn = daysAfter(today(), round - rounds)
        const on = { effectiveOn, instrumentOn: effectiveOn }
        const given = [
          await changeOf('split', [code], founded, { places, ...on }),
          await changeOf('merge', [code, other], founded.slice(0, 1), on),
          await changeOf('merge', [code], [{ agencyId: await bodyId(other) }], on),
        ][kind]
        const { done } = await changed(keeper, given ?? {})
        expect(done.reasons).to.deep.equal([])
        codes.push(...newCodes(kind, next))
        expect([await leftBehind(), await unheld()]).to.deep.equal([{}, 0])
      }),
      { numRuns: rounds, endOnFailure: true },
    )

    await settle()
    expect(await counts()).to.deep.equal(before)
    const twice = await rows(
      `SELECT register_id FROM register_entries
       GROUP BY register_id, period, type_code, number HAVING COUNT(*) > 1`,
    )
    expect(twice).to.deep.equal([])
  })
})

function newCodes(kind: number, next: (place: number) => string): string[] {
  return [[next(1), next(2)], [next(1)]][kind] ?? []
}

async function inForce(codes: readonly string[]): Promise<string[]> {
  const found = await rows<{ code: string }>(
    `SELECT a.code FROM agencies a LEFT JOIN agency_closings c ON c.agency_id = a.id
     WHERE a.code IN (:codes) AND c.agency_id IS NULL ORDER BY a.id`,
    { codes },
  )
  return found.map(({ code }) => code)
}
