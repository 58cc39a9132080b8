import { expect } from 'chai'
import fc from 'fast-check'
import type { Graph } from '../../server/workflow/graph.ts'
import { check } from '../../server/workflow/lint.ts'
import {
  arrow,
  begin,
  both,
  checking,
  choice,
  drawing,
  end,
  forEach,
  scope,
  task,
  way,
} from './drawing.ts'
import { eventPieces } from './event-pieces.ts'
import type { EventShape, Piece } from './event-pieces.ts'

/** A piece of a process with one way in and one way out. */
export type Block = { shape: 'task' } | { shape: Shape; inner: Block[] }

type Shape = 'sequence' | 'choice' | 'both' | 'again' | 'scope' | 'list' | EventShape

const flows: Shape[] = ['sequence', 'choice', 'both', 'again', 'scope', 'list']
const events: Shape[] = ['timed', 'aside', 'race', 'turns', 'caught']

const anyOf = (...shapes: Shape[]): fc.Arbitrary<Block> =>
  fc.letrec<{ block: Block }>((tie) => ({
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { arbitrary: fc.constant<Block>({ shape: 'task' }), weight: 2 },
      {
        arbitrary: fc.record({
          shape: fc.constantFrom(...shapes),
          inner: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
        }),
        weight: 3,
      },
    ),
  })).block

/** Any block-structured process in which people alone are waited for, a few levels deep. */
export const block = anyOf(...flows)

/** Any block-structured process, events and lists in turn among its pieces. */
export const anyBlock = anyOf(...flows, ...events)

function isEvent(shape: Shape): shape is EventShape {
  return shape in eventPieces
}

/** Draws blocks; each element gets its own number. */
class Pencil {
  private drawn = 0

  draw(given: Block): Piece {
    this.drawn += 1
    const id = `n${this.drawn}`
    if (given.shape === 'task') return { first: id, last: id, parts: [task(id)] }
    const pieces = given.inner.map((one) => this.draw(one))
    const { shape } = given
    return isEvent(shape)
      ? eventPieces[shape](id, this.sequence(id, pieces))
      : this[shape](id, pieces)
  }

  private sequence(_id: string, pieces: Piece[]): Piece {
    const links = pieces.slice(1).map((piece, index) => way(pieces[index]!.last, piece.first))
    const parts = [...pieces.flatMap((piece) => piece.parts), ...links]
    return { first: pieces[0]!.first, last: pieces.at(-1)!.last, parts }
  }

  private both(id: string, pieces: Piece[]): Piece {
    const parts = pieces.flatMap((one) => [
      ...one.parts,
      way(id, one.first),
      way(one.last, `${id}e`),
    ])
    return { first: id, last: `${id}e`, parts: [both(id), both(`${id}e`), ...parts] }
  }

  private choice(id: string, pieces: Piece[]): Piece {
    const into = (one: Piece, index: number) =>
      index === 0 ? way(id, one.first) : arrow(id, one.first, `way = ${index}`)
    const parts = pieces.flatMap((one, index) => [
      ...one.parts,
      into(one, index),
      way(one.last, `${id}e`),
    ])
    return {
      first: id,
      last: `${id}e`,
      parts: [choice(id, pieces[0]!.first), choice(`${id}e`), ...parts],
    }
  }

  private again(id: string, pieces: Piece[]): Piece {
    const body = this.sequence(id, pieces)
    const parts = [
      checking(`${id}c`),
      choice(id),
      choice(`${id}e`, `${id}x`),
      choice(`${id}x`),
      ...body.parts,
    ]
    const back = arrow(`${id}e`, id, 'outcome = "return"')
    return {
      first: id,
      last: `${id}x`,
      parts: [...parts, way(id, body.first), way(body.last, `${id}c`, `${id}e`, `${id}x`), back],
    }
  }

  private scope(id: string, pieces: Piece[], marker = ''): Piece {
    const body = this.sequence(id, pieces)
    const inner = [
      begin(`${id}i`),
      end(`${id}o`),
      ...body.parts,
      way(`${id}i`, body.first),
      way(body.last, `${id}o`),
    ]
    return { first: id, last: id, parts: [scope(id, marker, ...inner)] }
  }

  private list(id: string, pieces: Piece[]): Piece {
    return this.scope(id, pieces, forEach('items'))
  }
}

/** The graph of a block between a start and an end; it must be faultless. */
export async function graphOfBlock(given: Block): Promise<Graph> {
  const { first, last, parts } = new Pencil().draw(given)
  const { graph, problems } = await check(
    drawing(begin(), end(), ...parts, way('begin', first), way(last, 'end')),
  )
  expect(problems).to.deep.equal([])
  return graph!
}
