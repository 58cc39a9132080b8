import { Router } from 'express'
import { mount } from '../../platform/http.ts'
import * as contract from './contract.ts'
import { readReportData, readReportPrint } from './report-files.ts'
import { showReport, validateDocument } from './validate-document.ts'

/** The routes of reports on signatures. */
export function reportsRoutes(): Router {
  const routes = Router()
  mount(routes, contract.showReport, showReport)
  mount(routes, contract.readReportData, readReportData)
  mount(routes, contract.readReportPrint, readReportPrint)
  mount(routes, contract.validateDocument, validateDocument)
  return routes
}
