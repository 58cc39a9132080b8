import { answer, move, take } from './recipient.ts'
import { ask, giveUp, hear, replaceBy } from './sender.ts'

/** All that either side does about a delivery; pure, so that every order of messages can be tried. */
export const machine = { ask, giveUp, replaceBy, hear, take, answer, move }

/** The moves of both sides. */
export type Machine = typeof machine
