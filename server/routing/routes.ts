import { Router } from 'express'
import { mount } from '../platform/http.ts'
import { completeTask } from './complete-task.ts'
import * as contract from './contract.ts'
import { forwardTask } from './forward-task.ts'
import { instructTask } from './instruct-task.ts'
import { presentDocument } from './present-document.ts'
import { mayRoute } from './may-present.ts'
import { listTasks, showTaskTree } from './queries.ts'
import { reportTask } from './report-task.ts'
import { returnTask } from './return-task.ts'
import { seeTask } from './see-task.ts'

/** The routes of assignments. */
export function routingRoutes(): Router {
  const routes = Router()
  mayRoute()
  mount(routes, contract.listTasks, listTasks)
  mount(routes, contract.showTaskTree, showTaskTree)
  mount(routes, contract.presentDocument, presentDocument)
  mount(routes, contract.seeTask, seeTask)
  mount(routes, contract.instructTask, instructTask)
  mount(routes, contract.forwardTask, forwardTask)
  mount(routes, contract.returnTask, returnTask)
  mount(routes, contract.reportTask, reportTask)
  mount(routes, contract.completeTask, completeTask)
  return routes
}
