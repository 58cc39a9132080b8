import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keep, reread } from './floor-files.ts'
import type { FloorDatabase, Statement } from './floor-database.ts'
import * as rows from './rows.ts'

const outgoing = 1
const incoming = 2
const reference = { outgoing, incoming }

/** The least that a document's eleven steps cost: their rows, their files through to the disk, their signatures and hashes. */
export class Floor {
  readonly #database: FloorDatabase
  readonly #pdf: Uint8Array
  readonly #folder = mkdtempSync(join(tmpdir(), 'tamcap-floor-'))
  readonly #key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  #lastId = 0
  #digest = ''

  constructor(database: FloorDatabase, pdf: Uint8Array) {
    this.#database = database
    this.#pdf = pdf
  }

  /** So many documents, one after another. */
  async live(documents: number): Promise<void> {
    if (this.#lastId === 0) await this.#database.write(Object.values(reference).map(rows.book))
    for (let count = 0; count < documents; count += 1) await this.#one((this.#lastId += 100))
  }

  async close(): Promise<void> {
    await this.#database.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  async #one(id: number): Promise<void> {
    await this.#step(id, 1, [rows.document(id, 'outgoing'), rows.recipient(id), ...rows.begin(id)])
    const uploaded = await keep(this.#folder, this.#pdf)
    await this.#step(id, 2, [rows.move(id, 'draft'), rows.version(id, 1, uploaded)])
    await this.#step(id, 3, [rows.move(id, 'checking'), ...rows.advance(id, 1)])
    for (const seq of [4, 5]) await this.#approve(id, seq)
    const signed = await this.#sign(id, uploaded)
    const numbered = [rows.move(id, 'numbered'), ...rows.take(id, outgoing), ...rows.advance(id, 5)]
    await this.#step(id, 8, numbered)
    const sealed = await this.#seal(id, signed)
    await this.#issue(id, sealed)
    await this.#takeIn(id + 50, { from: id, sha256: sealed })
    await this.#database.write([rows.place(id)])
  }

  async #approve(id: number, seq: number): Promise<void> {
    const approved = [
      rows.move(id, 'checking'),
      rows.opinion(id, seq),
      ...rows.advance(id, seq - 2),
    ]
    await this.#step(id, seq, approved)
  }

  async #sign(id: number, uploaded: string): Promise<string> {
    const prepared = await keep(this.#folder, await this.#signed(uploaded))
    await this.#step(id, 6, [rows.preparation(id, prepared)])
    const signed = await keep(this.#folder, await this.#signed(prepared))
    const made = [rows.version(id, 2, signed), rows.signature(id, 2, signed)]
    await this.#step(id, 7, [rows.move(id, 'signed'), ...made, ...rows.advance(id, 4)])
    return signed
  }

  async #seal(id: number, signed: string): Promise<string> {
    const sealed = await keep(this.#folder, await this.#signed(signed))
    const made = [rows.version(id, 3, sealed), rows.signature(id, 3, sealed)]
    await this.#step(id, 9, [rows.move(id, 'sealed'), ...made, ...rows.advance(id, 6)])
    return sealed
  }

  async #issue(id: number, sealed: string): Promise<void> {
    const sent = [
      rows.move(id, 'issued'),
      rows.delivery(id, sealed),
      this.#line(id, 11, 'delivery'),
    ]
    await this.#step(id, 10, [...sent, ...rows.advance(id, 7)])
    await this.#database.write([...rows.deliver(id, '01'), this.#line(id, 12, 'delivery')])
  }

  async #takeIn(id: number, { from, sha256 }: { from: number; sha256: string }): Promise<void> {
    const registered = [rows.document(id, 'incoming'), rows.version(id, 1, sha256)]
    const entered = [...rows.take(id, incoming), ...rows.begin(id), ...rows.deliver(from, '03')]
    await this.#step(id, 1, [...registered, ...entered, this.#line(from, 13, 'delivery')])
    const moved = [rows.move(id, 'processing'), ...rows.advance(id, 1)]
    await this.#step(id, 2, [rows.presentation(id), ...moved])
  }

  // What every step costs: who asks and about what, the work, a journal line, the stored answer, one commit.
  async #step(id: number, seq: number, work: readonly Statement[]): Promise<void> {
    for (const statement of rows.reads(id)) await this.#database.read(statement)
    const answer = rows.answer(randomUUID())
    await this.#database.write([...work, this.#line(id, seq, 'document'), answer])
  }

  #line(id: number, seq: number, noun: string): Statement {
    const subject = `${noun}:${String(id)}`
    const text = JSON.stringify({ id: id + seq, subject, previous: this.#digest, actor: {}, seq })
    this.#digest = createHash('sha256').update(text).digest('hex')
    return rows.line({ id: id + seq, subject, seq }, { text, digest: this.#digest })
  }

  /** A kept file with a P-256 signature over it at its end. */
  async #signed(sha256: string): Promise<Uint8Array> {
    const bytes = await reread(this.#folder, sha256)
    return Buffer.concat([bytes, sign('sha256', bytes, this.#key)])
  }
}
