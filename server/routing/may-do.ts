import type { Reason } from '../platform/refusal.ts'
import * as deadlines from './deadlines/rules.ts'
import * as pen from './pen/rules.ts'
import * as requests from './requests/rules.ts'
import * as rules from './rules.ts'
import { rolesOn, type TaskInHand, type TaskRow } from './task-rows.ts'

/** An assignment as it is shown, with what the rules ask of it. */
export type Standing = rules.Standing &
  Pick<TaskRow, 'holderRoles' | 'reportSeenAt'> & {
    /** The kinds of its open requests, with commas between. */
    asked: string | null
    unreadReports: number
    urgedToday: number
    suspendedReason: string | null
  }

type Acting = TaskInHand['acting']

/** What the actor may do with an assignment that waits for them: for each act the reasons why not. */
export function mayDo(task: Standing, acting: Acting): Record<string, Reason[]> {
  const yours = rules.whyNotYours(task, acting)
  const directs = rules.whyNotDirect(rolesOn(task, acting))
  const asked = task.asked?.split(',') ?? []
  return {
    see: [...yours, ...rules.whyNotSee(task)],
    claim: pen.whyNotClaim([task], task, acting),
    release: [...pen.whyNotReleaser(task, acting), ...pen.whyNotRelease(task)],
    instruct: [...yours, ...directs, ...rules.whyNotInstruct(task)],
    forward: [...yours, ...rules.whyNotForward(task)],
    return: [...yours, ...rules.whyNotReturn(task)],
    report: [...yours, ...rules.whyNotReport(task)],
    complete: [...yours, ...rules.whyNotComplete(task)],
    changeLead: [...yours, ...directs, ...pen.whyNotChangeLead(task)],
    closeRest: [...yours, ...pen.whyNotCloseRest(task)],
    clarify: [...yours, ...requests.whyNotClarify(task, asked.includes('clarify'))],
    extend: [...yours, ...requests.whyNotExtend(task, asked.includes('extend'))],
    readReports: [...yours, ...pen.whyNotReadReports(task.unreadReports)],
  }
}

/** What the actor may do with an assignment in its tree, as its holder or as its giver. */
export function mayDoInTree(
  tree: readonly Standing[],
  task: Standing,
  acting: Acting,
): Record<string, Reason[]> {
  const giver = pen.standingGiver(tree, task)
  const given = pen.whyNotGivenByYou(giver, acting)
  return {
    ...mayDo(task, acting),
    claim: pen.whyNotClaim(tree, task, acting),
    recall: [...given, ...pen.whyNotRecall(giver, task)],
    redo: [...given, ...pen.whyNotRedo(tree, task)],
    withdraw: [...rules.whyNotYours(task, acting), ...pen.whyNotWithdraw(tree, task)],
    ...mayMind(tree, task, acting),
    answer: [...given, ...requests.whyNotAnswerRequest(task, { isOpen: task.asked })],
  }
}

function mayMind(
  tree: readonly Standing[],
  task: Standing,
  acting: Acting,
): Record<string, Reason[]> {
  const isSuspended = task.suspendedReason !== null
  const pauses = deadlines.whyNotPauser(tree, task, acting)
  const state = { isSuspended, urgedToday: Number(task.urgedToday) > 0 }
  return {
    urge: [...deadlines.whyNotUrger(tree, task, acting), ...deadlines.whyNotUrge(task, state)],
    suspend: [...pauses, ...deadlines.whyNotSuspend(task, isSuspended)],
    resume: [...pauses, ...deadlines.whyNotResume(task, isSuspended)],
  }
}
