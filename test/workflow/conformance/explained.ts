import type { Block } from '../blocks.ts'

/** What leaves a way untaken. */
const untaken: Block['shape'][] = ['race', 'timed', 'caught', 'again']

/** What is told by its name alone. */
const told: Block['shape'][] = ['race', 'caught']

/**
 * Whether bpmn-elements is known to go another way than BPMN says, so that there is nothing to compare; each reason
 * stands in `workflows/subset.md`. Inside parallel branches a way that was not taken is passed on as a discarded token,
 * which the join behind counts. An error or a message inside one item of a list is told to the other items as well.
 * What goes on beside a step when its return comes would run twice at once, where an activity of theirs queues;
 * and an error that was taken in one round is a discarded token in the next.
 */
export function isExplained(given: Block): boolean {
  return (
    holds(given, 'both', ({ shape }) => untaken.includes(shape)) ||
    holds(given, 'list', ({ shape }) => told.includes(shape)) ||
    holds(given, 'again', ({ shape }) => ['aside', 'caught'].includes(shape))
  )
}

/** Whether somewhere inside a block of that shape there is a block like this. */
function holds(given: Block, shape: Block['shape'], like: (one: Block) => boolean): boolean {
  if (given.shape === shape) return some(given, like)
  return 'inner' in given && given.inner.some((one) => holds(one, shape, like))
}

function some(given: Block, like: (one: Block) => boolean): boolean {
  return like(given) || ('inner' in given && given.inner.some((one) => some(one, like)))
}
