import { foldedWords, termsOf, tokenOf } from '../../server/documents/search/tokens.ts'
import { change, insert, isEmbedded, rows, transact } from '../../server/platform/database.ts'
import { growth, seeds } from './growth.ts'
import { chance, personName, sentence } from './vocabulary.ts'

/** How many bodies share the documents, most of them few. */
export const bodies = 600
const postsABody = 20
/** Where the identifiers of what is made begin; a body has a block of its own. */
const firstId = 10_000_000
const block = 1_000_000
const day = '2026-11-20'
const at = '2026-11-20T02:00:00.000Z'

/** A text that many documents are copies of, each under a number of its own. */
export interface Seed {
  abstract: string
  signer: string
  body: string
}

/** The identifier of a body, from 0 on; the first holds the most. */
export const bodyId = (body: number): number => firstId + body
/** The identifier of a post of a body, from 0 on. */
export const postId = (body: number, post = 0): number =>
  firstId + bodies + body * postsABody + post

/** How many of so many documents a body holds. */
export function shareOf(body: number, documents: number): number {
  let sum = 0
  for (let each = 0; each < bodies; each += 1) sum += 1 / (each + 6)
  return Math.max(1, Math.round(documents / (body + 6) / sum))
}

/** Makes the texts, bodies and posts that stand however many documents there are. */
export async function settleCrowd(): Promise<readonly Seed[]> {
  const texts = seedTexts()
  await scratch(
    'bench_seeds (id INT PRIMARY KEY, abstract TEXT, signer TEXT, body TEXT, folded TEXT)',
  )
  await scratch('bench_tokens (seed INT, token INT, PRIMARY KEY (token, seed))')
  await scratch('bench_numbers (n INT PRIMARY KEY, rest INT, token INT, pair INT, at CHAR(24))')
  await transact(() => change('CREATE INDEX bench_seed ON bench_tokens (seed)'))
  await transact(() => change('CREATE INDEX bench_rest ON bench_numbers (rest, n)'))
  await transact(async () => {
    await insert(
      'bench_seeds',
      texts.map((text, id) => ({ id, ...text, folded: foldedWords(said(text)) })),
    )
    await insert('bench_tokens', texts.flatMap(tokenRows))
    await insert(
      'bench_numbers',
      Array.from({ length: 60_000 }, (_, at) => numberRow(at + 1)),
    )
    await insert(
      'agencies',
      Array.from({ length: bodies }, (_, body) => agencyRow(body)),
    )
    await insert(
      'posts',
      Array.from({ length: bodies * postsABody }, (_, place) => postRow(place)),
    )
    await insert(
      'registers',
      Array.from({ length: bodies }, (_, body) => registerRow(body)),
    )
  })
  return texts
}

async function scratch(table: string): Promise<void> {
  const options = isEmbedded() ? '' : ' ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin'
  await transact(() => change(`CREATE TABLE ${table}${options}`))
}

/** The texts, the same in every run. */
export function seedTexts(): Seed[] {
  const next = chance(7)
  return Array.from({ length: seeds }, () => ({
    abstract: sentence(next, 12 + Math.floor(next() * 12)),
    signer: personName(next),
    body: sentence(next, 90),
  }))
}

function said({ abstract, signer, body }: Seed): string {
  return `Kế hoạch. ${abstract}. Ủy ban nhân dân xã. ${signer}. ${body}`
}

const marks = ['#direction=incoming', '#typeCode=plan', '#year=2026', '#stage=processing']

function tokenRows(text: Seed, seed: number): object[] {
  const signer = termsOf(text.signer).map((word) => `#signer=${word}`)
  const terms = [...marks, ...signer, ...termsOf(said(text)), 'kh', 'ubnd', 'kh ubnd']
  return [...new Set(terms.map(tokenOf))].map((token) => ({ seed, token }))
}

const numberRow = (n: number): object => ({
  n,
  rest: n % seeds,
  token: tokenOf(String(n)),
  pair: tokenOf(`${String(n)} kh`),
  at: new Date(Date.parse(at) + 1000 * n).toISOString(),
})

function agencyRow(body: number): object {
  const name = `Ủy ban nhân dân xã ${String(body)}`
  const id = bodyId(body)
  const kind = { system: 'state', level: 'commune', profile: 'state', placeName: 'Hương Sơn' }
  const code = `B${String(body)}.99`
  return { id, code, name, foldedName: name, organCode: code, ...kind, validFrom: '2025-07-01' }
}

function postRow(place: number): object {
  const body = Math.floor(place / postsABody)
  return { id: postId(0) + place, agencyId: bodyId(body), title: 'Chuyên viên' }
}

const registerRow = (body: number): object => ({
  id: bodyId(body),
  agencyId: bodyId(body),
  kind: 'incoming',
  name: 'Sổ đăng ký văn bản đến',
  numbersPerType: 0,
})

/** Brings the documents of every body up to its share, each with its line in the book, a task and its tokens. */
export async function grow(from: number, to: number): Promise<void> {
  for (let body = 0; body < bodies; body += 1) {
    const values = {
      ...{
        agencyId: bodyId(body),
        body,
        shift: seeds - (body % seeds),
        day,
        at,
        base: firstId + (body + 1) * block,
      },
      ...{ first: from === 0 ? 0 : shareOf(body, from), last: shareOf(body, to) },
      ...{ leader: postId(body), posts: postsABody, issuer: 'Ủy ban nhân dân xã' },
    }
    await transact(async () => {
      for (const statement of growth(values.last - values.first > seeds))
        await change(statement, values)
    })
  }
  if (!isEmbedded()) await rows('ANALYZE TABLE documents, tasks, register_entries, search_tokens')
}
