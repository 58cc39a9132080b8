import { arrow, begin, checking, choice, end, scope, task, way } from './drawing.ts'
import { edge, error, errorEnd, message, race, timer, waits } from './drawing-events.ts'

/** A drawn piece of a process with one way in and one way out. */
export interface Piece {
  first: string
  last: string
  parts: string[]
}

/** The shapes of pieces that wait for more than people. */
export type EventShape = 'timed' | 'aside' | 'race' | 'turns' | 'caught'

/** Draws a piece of each shape round a body; each id must be new. */
export const eventPieces: Readonly<Record<EventShape, (id: string, body: Piece) => Piece>> = {
  timed: (id, body) => ({
    first: id,
    last: `${id}e`,
    parts: [
      task(id),
      edge(`${id}t`, id, timer('=now')),
      choice(`${id}e`),
      ...body.parts,
      way(id, `${id}e`),
      way(`${id}t`, body.first),
      way(body.last, `${id}e`),
    ],
  }),
  aside: (id, body) => ({
    first: id,
    last: id,
    parts: [
      task(id),
      edge(`${id}t`, id, timer('=now'), 'cancelActivity="false"'),
      end(`${id}o`),
      ...body.parts,
      way(`${id}t`, body.first),
      way(body.last, `${id}o`),
    ],
  }),
  race: (id, body) => ({
    first: id,
    last: `${id}e`,
    parts: [
      race(id),
      waits(`${id}t`, timer('=now')),
      waits(`${id}m`, message(`${id}m`)),
      choice(`${id}e`),
      ...body.parts,
      way(id, `${id}t`, body.first),
      way(body.last, `${id}e`),
      way(id, `${id}m`, `${id}e`),
    ],
  }),
  turns: (id, body) => ({
    first: body.first,
    last: id,
    parts: [task(id, '', inTurn), ...body.parts, way(body.last, id)],
  }),
  caught: (id, body) => ({
    first: id,
    last: `${id}e`,
    parts: [
      scope(
        id,
        begin(`${id}i`),
        ...body.parts,
        checking(`${id}c`),
        choice(`${id}x`, `${id}f`),
        errorEnd(`${id}f`, `lost-${id}`),
        end(`${id}o`),
        way(`${id}i`, body.first),
        way(body.last, `${id}c`, `${id}x`, `${id}f`),
        arrow(`${id}x`, `${id}o`, 'outcome = "approve"'),
      ),
      edge(`${id}r`, id, error(`lost-${id}`)),
      choice(`${id}e`),
      way(id, `${id}e`),
      way(`${id}r`, `${id}e`),
    ],
  }),
}

const inTurn = `<bpmn:multiInstanceLoopCharacteristics isSequential="true" tamcap:list="items">
  <bpmn:completionCondition>numberOfCompletedInstances &gt;= 2</bpmn:completionCondition>
</bpmn:multiInstanceLoopCharacteristics>`
