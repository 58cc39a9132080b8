import { Router } from 'express'
import { mount } from '../../platform/http.ts'
import * as contract from './contract.ts'
import { resumeTask, suspendTask } from './pause-task.ts'
import { listEscalated, listStepReminders, showDigest } from './queries.ts'
import { urgeTask } from './urge-task.ts'

/** The routes of deadlines: urging, suspending, and what one is reminded of. */
export function deadlineRoutes(): Router {
  const routes = Router()
  mount(routes, contract.urgeTask, urgeTask)
  mount(routes, contract.suspendTask, suspendTask)
  mount(routes, contract.resumeTask, resumeTask)
  mount(routes, contract.showDigest, showDigest)
  mount(routes, contract.listEscalated, listEscalated)
  mount(routes, contract.listStepReminders, listStepReminders)
  return routes
}
