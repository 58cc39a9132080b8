import { createHash } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'

/** Lets bytes through but the last piece only if all of them have this SHA-256. */
export class VerifiedContent extends Transform {
  readonly #sha256: string
  readonly #hash = createHash('sha256')
  #last: Uint8Array | undefined

  constructor(sha256: string) {
    super()
    this.#sha256 = sha256
  }

  override _transform(piece: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#hash.update(piece)
    const before = this.#last
    this.#last = piece
    done(null, before)
  }

  override _flush(done: TransformCallback): void {
    if (this.#hash.digest('hex') === this.#sha256) done(null, this.#last)
    else done(damaged(this.#sha256))
  }
}

/** The defect of stored bytes that no longer have the hash they are named by. */
export function damaged(sha256: string): Error {
  return new Error(`The stored file ${sha256} is damaged`)
}
