import { documentsListed } from '../../server/documents/queries.ts'
import { entriesListed } from '../../server/documents/registers/queries.ts'
import { documentsFound } from '../../server/documents/search/search-documents.ts'
import type { Context } from '../../server/platform/context.ts'
import { listTasks } from '../../server/routing/queries.ts'
import { bodyId, postId, shareOf, type Seed } from './crowd.ts'
import { pagesOf, shownTimes, taken } from './pages.ts'
import { figure } from './report.ts'
import { rowsRead } from './rows-read.ts'
import { searches } from './searches.ts'
import { quantile } from './statistics.ts'

const measured = [0, 1, 2, 5, 20, 100, 300]
const limit = 25

type Work = Record<string, (() => Promise<unknown>)[]>

/** Pages of every list and searches of every kind, in bodies large and small, as work to be timed. */
export async function workOf(seeds: readonly Seed[], size: number): Promise<Work> {
  const work: Work = { 'work list': [], book: [], documents: [], 'documents that wait': [] }
  for (const body of measured) {
    const context = leaderOf(body)
    const lists: Record<
      string,
      (after?: string | number) => Promise<{ next: string | number | null }>
    > = {
      'work list': (after) => listTasks({ open: 'yes', limit, ...from(after) }, context),
      book: (after) =>
        entriesListed(
          { registerId: bodyId(body), period: '2026', limit, after: Number(after ?? 0) },
          context,
        ),
      documents: (after) => documentsListed({ limit, ...from(after) }, context),
      'documents that wait': () => documentsListed({ waitingFor: 'me', limit }, context),
    }
    for (const [name, read] of Object.entries(lists)) work[name]?.push(...(await pagesOf(read, 20)))
    for (const [name, asked] of searches(seeds, shareOf(body, size))) {
      const found = (): Promise<unknown> =>
        documentsFound({ within: 'first-page', limit, ...asked }, context)
      ;(work[`search: ${name}`] ??= []).push(found)
    }
  }
  return work
}

const from = (after?: string | number): { after?: string } =>
  after === undefined ? {} : { after: String(after) }

/** Prints what each kind of work took, against what it took the first time. */
export async function showWork(work: Work, first: Map<string, number>): Promise<void> {
  for (const [name, all] of Object.entries(work)) {
    const { wall, own } = await taken(all)
    const p95 = quantile(wall, 0.95)
    const growth = p95 / (first.get(name) ?? p95)
    if (!first.has(name)) first.set(name, p95)
    const read = all[0] ? await rowsRead(all[0]) : undefined
    const rows =
      read === undefined ? '' : `, rows walked ${String(read.walked)}, by key ${String(read.byKey)}`
    const figures = `${shownTimes(wall)} (own CPU ${shownTimes(own)}), times ${growth.toFixed(1)}${rows}`
    figure(`${name}, p50 and p95 in ms`, figures)
  }
}

function leaderOf(body: number): Context {
  const post = { personId: 1, postId: postId(body), agencyId: bodyId(body), unitId: null }
  const actor = { ...post, roles: ['leader', 'clerk'] as const, name: '', day: '2026-11-20' }
  return { actor, at: '2026-11-20T02:00:00.000Z', requestId: 'bench' }
}
