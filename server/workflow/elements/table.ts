import type { Kind } from '../graph.ts'
import type { Enter } from './element.ts'
import { enterEnd, enterStart, enterTerminate } from './events.ts'
import { enterExclusive } from './exclusive-gateway.ts'
import { enterParallel } from './parallel-gateway.ts'
import { forEachItem } from './several.ts'
import { enterStep } from './step.ts'
import { enterSubProcess } from './sub-process.ts'

/** What each kind of element does with a token; a new kind gets its file here and its line in `kinds.ts`. */
export const elements: Readonly<Record<Kind, Enter>> = {
  start: enterStart,
  end: enterEnd,
  terminate: enterTerminate,
  task: forEachItem(enterStep),
  routing: forEachItem(enterStep),
  scope: forEachItem(enterSubProcess),
  exclusive: enterExclusive,
  parallel: enterParallel,
}
