import { Router } from 'express'
import { amendDocument } from './amendments/amend-document.ts'
import { answerAmendment } from './amendments/answer-amendment.ts'
import * as amendments from './amendments/contract.ts'
import { listAmendments, readAmendment, showStanding } from './amendments/queries.ts'
import { replaceDocument } from './amendments/replace-document.ts'
import { contributeMay } from '../documents/may.ts'
import { mount } from '../platform/http.ts'
import * as contract from './contract.ts'
import { showCascade } from './crossing/cascade.ts'
import * as crossing from './crossing/contract.ts'
import {
  readDeliveryReportData,
  readDeliveryReportPrint,
  showDeliveryReport,
} from './reports/delivery-report.ts'
import * as duplicates from './duplicates/contract.ts'
import { arrivalDuplicates, deliveryDuplicates } from './duplicates/queries.ts'
import * as outbox from './outbox/contract.ts'
import { listReceipts } from './receipts/list-receipts.ts'
import { resendDelivery } from './outbox/resend-delivery.ts'
import * as overview from './overview/contract.ts'
import { showExchange } from './overview/queries.ts'
import * as outside from './outside/contract.ts'
import { renewOutsideLink, withdrawOutsideLink } from './outside/change-link.ts'
import { makeOutsideLink } from './outside/make-link.ts'
import { listOutsideLinks } from './outside/queries.ts'
import { mountPartners } from './partners/mount-partners.ts'
import * as inbox from './inbox/contract.ts'
import { showDocumentEnvelope, showEnvelope } from './inbox/show-envelope.ts'
import { inspectArrival } from './reports/inspect-arrival.ts'
import { issueDocument } from './issue-document.ts'
import { listDeliveries, listDocumentDeliveries, readDelivery, showDelivery } from './queries.ts'
import { recallDelivery } from './recall-delivery.ts'
import { refuseDelivery } from './refuse-delivery.ts'
import { registerArrival } from './register-arrival.ts'
import { registerDelivery } from './register-delivery.ts'
import { mayIssue } from './issue-document.ts'

/** The routes of what bodies send one another, and of what comes from outside. */
export function exchangeRoutes(): Router {
  const routes = Router()
  contributeMay('exchange', mayIssue)
  mount(routes, contract.issueDocument, issueDocument)
  mount(routes, contract.listDocumentDeliveries, listDocumentDeliveries)
  mount(routes, contract.listDeliveries, listDeliveries)
  mount(routes, contract.showDelivery, showDelivery)
  mount(routes, contract.readDelivery, readDelivery)
  mount(routes, contract.showDeliveryReport, showDeliveryReport)
  mount(routes, contract.readDeliveryReportData, readDeliveryReportData)
  mount(routes, contract.readDeliveryReportPrint, readDeliveryReportPrint)
  mount(routes, contract.registerDelivery, registerDelivery)
  mount(routes, contract.refuseDelivery, refuseDelivery)
  mount(routes, contract.recallDelivery, recallDelivery)
  mount(routes, amendments.listAmendments, listAmendments)
  mount(routes, amendments.readAmendment, readAmendment)
  mount(routes, amendments.answerAmendment, answerAmendment)
  mount(routes, amendments.amendDocument, amendDocument)
  mount(routes, amendments.replaceDocument, replaceDocument)
  mount(routes, amendments.showStanding, showStanding)
  mount(routes, contract.inspectArrival, inspectArrival)
  mount(routes, contract.registerArrival, registerArrival)
  mount(routes, duplicates.findArrivalDuplicates, arrivalDuplicates)
  mount(routes, duplicates.findDeliveryDuplicates, deliveryDuplicates)
  mount(routes, crossing.showCascade, showCascade)
  mount(routes, outbox.resendDelivery, resendDelivery)
  mount(routes, outbox.listReceipts, listReceipts)
  mount(routes, outside.makeOutsideLink, makeOutsideLink)
  mount(routes, outside.renewOutsideLink, renewOutsideLink)
  mount(routes, outside.withdrawOutsideLink, withdrawOutsideLink)
  mount(routes, outside.listOutsideLinks, listOutsideLinks)
  mount(routes, inbox.showEnvelope, showEnvelope)
  mount(routes, inbox.showDocumentEnvelope, showDocumentEnvelope)
  mount(routes, overview.showExchange, showExchange)
  mountPartners(routes)
  return routes
}
