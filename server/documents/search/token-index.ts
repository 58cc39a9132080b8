import { change, insert, isEmbedded, row, rows } from '../../platform/database.ts'
import { packed, tokenOf, unpacked } from './tokens.ts'

/** What a document is found by in one index. */
export interface IndexedText {
  documentId: number
  agencyId: number
  /** The version whose text was read. */
  version: number
  tokens: readonly number[]
  /** Its words between single blanks. */
  folded: string
  /** The text that excerpts are cut from. */
  body: string
}

/** The identifiers of documents that may be meant, the newest first: those that came before this one, so many at most. */
export type Candidates = (below: number, most: number) => Promise<number[]>

/** What finds documents by terms: the table of tokens, or an engine outside behind the same two questions. */
export interface SearchIndex {
  /** Puts a document in the place of what it was found by before; inside a transaction, safe to repeat. */
  put(text: IndexedText): Promise<void>
  /** Gets ready to name the documents of a body that may hold every term. */
  find(terms: readonly string[], agencyId: number): Promise<Candidates>
  /** The table with `document_id`, `folded` and `body` of what is found. */
  readonly texts: string
}

/** How far the rows of a token are counted to find the rarest: a little, and further where none is as rare. */
const countedTo = [100, 500, 2000]
/** Marks that most documents of a body bear. */
const shared = /^#(direction|year|issuer)=/
const mostInserted = 500

/** The index in a table of tokens, keyed by body, token and document, so that the newest stand at the end of each token. */
export function tokenIndex(tokens: string, texts: string): SearchIndex {
  return {
    texts,
    put: (text) => put({ tokens, texts }, text),
    find: async (terms, agencyId) => {
      const ordered = await rarestFirst(tokens, terms, agencyId)
      return async (below, most) =>
        ordered ? await found(tokens, ordered, { agencyId, below, most }) : []
    },
  }
}

/** Finds by fields and first page. */
export const firstPageIndex = tokenIndex('search_tokens', 'search_texts')

/** Finds by fields and whole content. */
export const contentIndex = tokenIndex('content_tokens', 'content_texts')

// What a whole body shares comes last; a term that no document holds ends the search.
async function rarestFirst(
  table: string,
  terms: readonly string[],
  agencyId: number,
): Promise<number[] | undefined> {
  const common = terms.filter((term) => shared.test(term)).map(tokenOf)
  const telling = terms.filter((term) => !shared.test(term)).map(tokenOf)
  if (telling.length < 2) return [...telling, ...common]
  for (const most of countedTo) {
    const counts = await countedIn(table, telling, { agencyId, most })
    const ordered = counts.toSorted((a, b) => a.amount - b.amount)
    const [rarest] = ordered
    if (rarest?.amount === 0) return undefined
    const isKnown = most === countedTo.at(-1) || (rarest && rarest.amount < most)
    if (isKnown) return [...ordered.map(({ token }) => token), ...common]
  }
  return undefined
}

async function countedIn(
  table: string,
  tokens: readonly number[],
  { agencyId, most }: { agencyId: number; most: number },
): Promise<{ token: number; amount: number }[]> {
  const counts = tokens.map(
    (_, place) => `SELECT :token${String(place)} AS token, COUNT(*) AS amount FROM (SELECT 1 AS one
      FROM ${table} WHERE agency_id = :agencyId AND token = :token${String(place)}
      LIMIT ${String(most)}) c${String(place)}`,
  )
  const values = { agencyId, ...named(tokens) }
  const counted = await rows<{ token: number; amount: number }>(counts.join(' UNION ALL '), values)
  return counted.map(({ token, amount }) => ({ token: Number(token), amount: Number(amount) }))
}

/** How tables are joined in the order in which they are named: either planner would turn it round. */
export function inThisOrder(): string {
  return isEmbedded() ? 'CROSS JOIN' : 'STRAIGHT_JOIN'
}

async function found(
  table: string,
  tokens: readonly number[],
  { agencyId, below, most }: { agencyId: number; below: number; most: number },
): Promise<number[]> {
  const join = inThisOrder()
  const others = tokens.slice(1).map(
    (
      _,
      index,
    ) => `${join} ${table} t${String(index + 1)} ON t${String(index + 1)}.agency_id = :agencyId
      AND t${String(index + 1)}.token = :token${String(index + 1)}
      AND t${String(index + 1)}.document_id = t0.document_id`,
  )
  const hits = await rows<{ id: number }>(
    `SELECT t0.document_id AS id FROM ${table} t0 ${others.join(' ')}
     WHERE t0.agency_id = :agencyId AND t0.token = :token0 AND t0.document_id < :below
     ORDER BY t0.document_id DESC LIMIT ${String(most)}`,
    { agencyId, below, ...named(tokens) },
  )
  return hits.map(({ id }) => id)
}

function named(tokens: readonly number[]): Record<string, number> {
  return Object.fromEntries(tokens.map((token, place) => [`token${String(place)}`, token]))
}

async function put(into: { tokens: string; texts: string }, text: IndexedText): Promise<void> {
  const { documentId, agencyId, version, tokens, folded, body } = text
  const before = await row<{ agencyId: number; tokens: string }>(
    `SELECT agency_id, tokens FROM ${into.texts} WHERE document_id = :documentId`,
    { documentId },
  )
  const values = { documentId, agencyId, version, tokens: packed(tokens), folded, body }
  if (!before) {
    await give(into.tokens, tokens, { agencyId, documentId })
    await insert(into.texts, values)
    return
  }
  const held = unpacked(before.tokens)
  const { gone, added } = difference(held, tokens, before.agencyId === agencyId)
  await take(into.tokens, gone, { agencyId: before.agencyId, documentId })
  await give(into.tokens, added, { agencyId, documentId })
  await change(
    `UPDATE ${into.texts} SET agency_id = :agencyId, version = :version, tokens = :tokens,
       folded = :folded, body = :body WHERE document_id = :documentId`,
    values,
  )
}

// A document that has come to another body leaves everything behind.
function difference(held: readonly number[], wanted: readonly number[], isSameBody: boolean) {
  if (!isSameBody) return { gone: held, added: wanted }
  const before = new Set(held)
  const after = new Set(wanted)
  return {
    gone: held.filter((token) => !after.has(token)),
    added: wanted.filter((token) => !before.has(token)),
  }
}

async function give(
  table: string,
  tokens: readonly number[],
  of: { agencyId: number; documentId: number },
): Promise<void> {
  for (let start = 0; start < tokens.length; start += mostInserted) {
    const some = tokens.slice(start, start + mostInserted)
    await insert(
      table,
      some.map((token) => ({ ...of, token })),
    )
  }
}

async function take(
  table: string,
  tokens: readonly number[],
  of: { agencyId: number; documentId: number },
): Promise<void> {
  if (tokens.length === 0) return
  await change(
    `DELETE FROM ${table} WHERE agency_id = :agencyId AND token IN (:tokens) AND document_id = :documentId`,
    { ...of, tokens },
  )
}
