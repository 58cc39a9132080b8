import type { Actor, Context } from '../platform/context.ts'
import { rows } from '../platform/database.ts'
import type { InputOf, ReplyOf } from '../platform/endpoint.ts'
import { Refusal } from '../platform/refusal.ts'
import { doersOf, valuesFor, waitsFor } from '../workflow/queries.ts'
import type { listDocuments } from './contract.ts'
import { listed, listedColumns, type ListedRow } from './listed.ts'
import { seenWithin, seerValues } from './official-document.ts'
import { wordsAmong } from './search/words-among.ts'

type Asked = InputOf<typeof listDocuments>
type Listed = ReplyOf<typeof listDocuments>['documents'][number]

/** A page of the documents of one's body, the newest change first; words match with or without accents, of the latest documents that hold them. */
export async function documentsListed(
  asked: Asked,
  { actor }: Pick<Context, 'actor'>,
): Promise<ReplyOf<typeof listDocuments>> {
  const among = await wordsAmong(asked.words ?? '', actor.agencyId)
  const doers = asked.waitingFor ? await doersOf(actor) : [actor]
  const found = await rows<Omit<Listed, 'typeName' | 'due'> & ListedRow>(
    `SELECT ${listedColumns} FROM documents d
     WHERE ${[seenWithin(), ...conditions(asked, doers), ...among.conditions].join(' AND ')}
     ORDER BY d.changed_at DESC, d.id DESC LIMIT :most`,
    {
      ...seerValues(actor),
      ...valuesFor(doers),
      ...placeAfter(asked.after),
      ...among.values,
      direction: asked.direction,
      stage: asked.stage,
      most: asked.limit + 1,
    },
  )
  const documents = await listed(found.slice(0, asked.limit), actor.day)
  const last = found.length > asked.limit ? documents.at(-1) : undefined
  return { documents, next: last ? `${last.changedAt}_${String(last.id)}` : null }
}

function conditions(
  { direction, stage, waitingFor, after }: Asked,
  doers: readonly Actor[],
): string[] {
  const asked: [unknown, string][] = [
    [direction, 'd.direction = :direction'],
    [stage, 'd.stage = :stage'],
    [waitingFor, isWaitingFor(doers)],
    [after, 'd.changed_at <= :afterAt AND (d.changed_at < :afterAt OR d.id < :afterId)'],
  ]
  return asked.filter(([value]) => value !== undefined).map(([, condition]) => condition)
}

const isWaitingFor = (
  doers: readonly Actor[],
) => `d.id IN (SELECT t.subject_id FROM workflow_tasks t
  WHERE t.subject_type = 'document' AND ${waitsFor(doers)})`

function placeAfter(after = ''): { afterAt: string; afterId: number } {
  const [afterAt = '', id = '0'] = after.split('_')
  const afterId = Number(id)
  if (!Number.isSafeInteger(afterId)) throw new Refusal(400, ['request.does_not_fit'])
  return { afterAt, afterId }
}
