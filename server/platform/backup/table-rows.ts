import { createHash, type Hash } from 'node:crypto'
import { change, insert, rows } from '../database.ts'
import { camelCase } from '../text.ts'
import type { TableShape } from './shape.ts'

type Row = Record<string, unknown>

const pageSize = 500

/** The rows of a table in the order of its key, as JSON lines, some hundreds at a time: an array of the columns by name, bytes as `{ base64 }`. */
export async function* pagesOf(table: TableShape): AsyncGenerator<string> {
  let last: Row | undefined
  for (;;) {
    const page = await pageAfter(table, last)
    if (page.length > 0) yield page.map((each) => lineOf(table, each)).join('')
    if (page.length < pageSize) return
    last = page.at(-1)
  }
}

async function pageAfter(
  { name, columns, key }: TableShape,
  last: Row | undefined,
): Promise<Row[]> {
  const values = Object.fromEntries(
    key.map((column, n) => [`k${String(n)}`, last?.[camelCase(column)]]),
  )
  return await rows<Row>(
    `SELECT ${columns.join(', ')} FROM ${name} ${last ? `WHERE ${after(key)}` : ''}
     ORDER BY ${key.join(', ')} LIMIT ${String(pageSize)}`,
    last ? values : {},
  )
}

// The first comparison alone lets the index begin at the right place.
function after(key: readonly string[]): string {
  const ways = key.map((column, n) => {
    const same = key.slice(0, n).map((earlier, m) => `${earlier} = :k${String(m)}`)
    return `(${[...same, `${column} > :k${String(n)}`].join(' AND ')})`
  })
  return `${key[0] ?? ''} >= :k0 AND (${ways.join(' OR ')})`
}

function lineOf({ columns }: TableShape, found: Row): string {
  return `${JSON.stringify(columns.map((column) => written(found[camelCase(column)])))}\n`
}

const written = (value: unknown): unknown =>
  value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value

const read = (value: unknown): unknown =>
  value !== null && typeof value === 'object'
    ? Buffer.from((value as { base64: string }).base64, 'base64')
    : value

/** Puts a page of lines back into its table. */
export async function putPage({ name, columns }: TableShape, page: string): Promise<void> {
  const keys = columns.map(camelCase)
  const given = page.trimEnd().split('\n')
  await insert(
    name,
    given.map((line) => {
      const values = JSON.parse(line) as unknown[]
      return Object.fromEntries(keys.map((key, n) => [key, read(values[n])]))
    }),
  )
}

/** Takes out what the migrations have put into a new table. */
export async function emptyTable({ name }: TableShape): Promise<void> {
  await change(`DELETE FROM ${name}`)
}

/** How many rows a table has, and the SHA-256 of all its lines. */
export interface TableSum {
  rows: number
  sha256: string
}

/** Sums a table up as its pages pass. */
export class Summing {
  #rows = 0
  readonly #hash: Hash = createHash('sha256')

  add(page: string): void {
    this.#rows += page.split('\n').length - 1
    this.#hash.update(page)
  }

  sum(): TableSum {
    return { rows: this.#rows, sha256: this.#hash.digest('hex') }
  }
}

/** Sums up a table as it stands. */
export async function sumOf(table: TableShape): Promise<TableSum> {
  const summing = new Summing()
  for await (const page of pagesOf(table)) summing.add(page)
  return summing.sum()
}
