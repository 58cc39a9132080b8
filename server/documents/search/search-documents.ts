import type { Actor, Context } from '../../platform/context.ts'
import { rows } from '../../platform/database.ts'
import type { ReplyOf } from '../../platform/endpoint.ts'
import { listed, listedColumns, type ListedRow } from '../listed.ts'
import { scopeOf, seerValues } from '../official-document.ts'
import { bodiesToSearch, type Place } from './bodies.ts'
import type { searchDocuments } from './contract.ts'
import { fieldsOf } from './document-texts.ts'
import { conditionsOf, isBy, marksAsked, type Asked } from './filters.ts'
import {
  contentIndex,
  firstPageIndex,
  inThisOrder,
  type Candidates,
  type SearchIndex,
} from './token-index.ts'
import { foldedWords } from './tokens.ts'
import { excerptOf, runsOf, wantedIn, type Wanted } from './wanted.ts'

type Reply = ReplyOf<typeof searchDocuments>
type Found = Omit<Reply['documents'][number], 'typeName' | 'due'> & ListedRow

/** The most documents looked at for one page; the rest is found from where the page names its next. */
const mostLookedAt = 500
const mostAtOnce = 250

/** One search under way: what is wanted of which index, and by whom. */
interface Search {
  asked: Asked
  wanted: Wanted
  /** What a document must hold a token of. */
  terms: readonly string[]
  index: SearchIndex
  actor: Actor
}

/**
 * A page of the documents that hold the words, of those the actor may see: the newest first, body by
 * body for whoever searches several. Nothing is counted, so that nobody learns of what they may not see.
 */
export async function documentsFound(
  asked: Asked,
  { actor }: Pick<Context, 'actor'>,
): Promise<Reply> {
  const search = searchOf(asked, actor)
  const places = await bodiesToSearch(asked, actor)
  const documents: Found[] = []
  let left = mostLookedAt
  for (const [order, place] of places.entries()) {
    const looked = await lookThrough(search, place, { most: asked.limit - documents.length, left })
    documents.push(...looked.hits)
    left -= looked.amount
    if (looked.stoppedAt !== undefined) {
      return await page(documents, actor, [place.agencyId, looked.stoppedAt])
    }
    const following = places[order + 1]
    if (following && (documents.length >= asked.limit || left <= 0)) {
      return await page(documents, actor, [following.agencyId, following.below])
    }
  }
  return await page(documents, actor)
}

async function page(
  documents: readonly Found[],
  { day }: Actor,
  next?: readonly [agencyId: number, below: number],
): Promise<Reply> {
  return { documents: await listed(documents, day), next: next?.join('_') ?? null }
}

function searchOf(asked: Asked, actor: Actor): Search {
  const isContent = asked.within === 'content'
  const wanted = wantedIn(asked.words ?? '')
  const number = asked.number === undefined ? [] : [String(asked.number)]
  const marks = marksAsked(isContent ? { ...asked, stage: undefined } : asked)
  const terms = [...new Set([...wanted.terms, ...number, ...marks])]
  return { asked, wanted, terms, index: isContent ? contentIndex : firstPageIndex, actor }
}

interface Looked {
  hits: Found[]
  /** How many documents were looked at. */
  amount: number
  /** Where the next page goes on in this body; undefined at its end. */
  stoppedAt: number | undefined
}

async function lookThrough(
  search: Search,
  { agencyId, below: first }: Place,
  { most, left }: { most: number; left: number },
): Promise<Looked> {
  const next = await candidates(search, agencyId)
  const hits: Found[] = []
  let below = first
  let amount = 0
  let size = 2 * most
  let isEnd = false
  while (hits.length <= most && amount < left && !isEnd) {
    const ids = await next(below, size)
    const wanted = most + 1 - hits.length
    hits.push(...(await hitsAmong(search, { ids, agencyId, most: wanted })))
    amount += ids.length
    isEnd = ids.length < size
    below = ids.at(-1) ?? below
    size = mostAtOnce
  }
  const last = hits.length > most ? hits[most - 1] : undefined
  if (last) return { hits: hits.slice(0, most), amount, stoppedAt: last.id }
  return { hits, amount, stoppedAt: isEnd ? undefined : below }
}

async function candidates({ terms, index }: Search, agencyId: number): Promise<Candidates> {
  if (terms.length > 0) return await index.find(terms, agencyId)
  return async (below, most) => {
    const all = await rows<{ id: number }>(
      `SELECT id FROM documents WHERE agency_id = :agencyId AND id < :below
       ORDER BY id DESC LIMIT ${String(most)}`,
      { agencyId, below },
    )
    return all.map(({ id }) => id)
  }
}

type Candidate = Omit<Found, 'excerpt'> & {
  signerName: string | null
  note: string | null
  body: string
}

interface Among {
  ids: readonly number[]
  agencyId: number
  most: number
}

// What the index holds may be a moment old, and two words may have one hash: each is looked at once more.
async function hitsAmong(
  { asked, wanted, index, actor }: Search,
  { ids, agencyId, most }: Among,
): Promise<Found[]> {
  if (ids.length === 0) return []
  const runs = runsOf(wanted)
  const held = runs.map((_, place) => `INSTR(x.folded, :run${String(place)}) > 0`)
  const candidates = await rows<Candidate>(
    `SELECT ${listedColumns}, d.signer_name, d.note, x.body, a.name AS agency_name
     FROM ${index.texts} x ${inThisOrder()} documents d ON d.agency_id = :agencyId
       AND d.id = x.document_id ${inThisOrder()} agencies a ON a.id = d.agency_id
     WHERE x.document_id IN (:ids)
       AND ${[...held, ...conditionsOf(asked), scopeOf(actor)].join(' AND ')}
     ORDER BY x.document_id DESC LIMIT ${String(most)}`,
    {
      ...{ ...asked, ...seerValues(actor), agencyId, ids },
      ...Object.fromEntries(runs.map((run, place) => [`run${String(place)}`, run])),
    },
  )
  const hits = candidates.filter((candidate) => isBy(asked, candidate))
  return hits.map((candidate) => hit(candidate, wanted))
}

function hit({ signerName, note, body, ...found }: Candidate, wanted: Wanted): Found {
  const fields = foldedWords(fieldsOf({ ...found, signerName, note }))
  return {
    ...found,
    excerpt: excerptOf(body, fields, wanted),
  }
}
