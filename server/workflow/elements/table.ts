import type { Kind } from '../graph.ts'
import type { Enter } from './element.ts'
import { enterErrorEnd } from './error-end.ts'
import { enterEnd, enterStart, enterTerminate } from './events.ts'
import { enterExclusive } from './exclusive-gateway.ts'
import { enterParallel } from './parallel-gateway.ts'
import { enterRule } from './rule.ts'
import { forEachItem } from './several.ts'
import { enterStep } from './step.ts'
import { enterSubProcess } from './sub-process.ts'
import { enterWait } from './wait.ts'

/** What each kind of element does with a token; a new kind gets its file here and its line in `kinds.ts`. */
export const elements: Readonly<Record<Kind, Enter>> = {
  start: enterStart,
  end: enterEnd,
  terminate: enterTerminate,
  'error-end': enterErrorEnd,
  task: forEachItem(enterStep),
  routing: forEachItem(enterStep),
  service: forEachItem(enterWait),
  rule: enterRule,
  scope: forEachItem(enterSubProcess),
  call: forEachItem(enterSubProcess),
  exclusive: enterExclusive,
  parallel: enterParallel,
  race: enterWait,
  catch: enterWait,
  boundary: enterStart,
}
