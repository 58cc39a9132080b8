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
import { addPhrase, listPhrases, removePhrase } from './phrases/keep-phrases.ts'
import { changeLead } from './pen/change-lead.ts'
import { claimTask, releaseTask } from './pen/claim-task.ts'
import { closeRest } from './pen/close-rest.ts'
import * as pen from './pen/contract.ts'
import { readReports } from './pen/read-reports.ts'
import { recallTask } from './pen/recall-task.ts'
import { redoTask } from './pen/redo-task.ts'
import { withdrawReport } from './pen/withdraw-report.ts'
import { answerRequest } from './requests/answer-request.ts'
import { clarifyTask, extendTask } from './requests/ask-giver.ts'
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
  mountPen(routes)
  return routes
}

function mountPen(routes: Router): void {
  mount(routes, pen.claimTask, claimTask)
  mount(routes, pen.releaseTask, releaseTask)
  mount(routes, pen.changeLead, changeLead)
  mount(routes, pen.recallTask, recallTask)
  mount(routes, pen.redoTask, redoTask)
  mount(routes, pen.closeRest, closeRest)
  mount(routes, pen.withdrawReport, withdrawReport)
  mount(routes, pen.readReports, readReports)
  mount(routes, pen.clarifyTask, clarifyTask)
  mount(routes, pen.extendTask, extendTask)
  mount(routes, pen.answerRequest, answerRequest)
  mount(routes, pen.listPhrases, listPhrases)
  mount(routes, pen.addPhrase, addPhrase)
  mount(routes, pen.removePhrase, removePhrase)
}
