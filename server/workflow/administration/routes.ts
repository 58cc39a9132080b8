import { Router } from 'express'
import { mount } from '../../platform/http.ts'
import * as contract from './contract.ts'
import { listDeadJobs, migrateRunningCase, planMigration, retryDeadJob } from './moving.ts'
import { listProcesses, showProcess } from './processes.ts'
import { activateTable } from './tables/activate-table.ts'
import * as tables from './tables/contract.ts'
import { checkTable, listTables, tryTable } from './tables/read-tables.ts'
import { activateDiagram, checkDiagram, rehearseDiagram } from './uploaded.ts'

/** The routes by which administrators keep the processes of a body. */
export function processRoutes(): Router {
  const routes = Router()
  mount(routes, contract.listProcesses, listProcesses)
  mount(routes, contract.showProcess, showProcess)
  mount(routes, contract.checkDiagram, checkDiagram)
  mount(routes, contract.rehearseDiagram, rehearseDiagram)
  mount(routes, contract.activateDiagram, activateDiagram)
  mount(routes, contract.planMigration, planMigration)
  mount(routes, contract.migrateRunningCase, migrateRunningCase)
  mount(routes, contract.listDeadJobs, listDeadJobs)
  mount(routes, contract.retryDeadJob, retryDeadJob)
  mount(routes, tables.listTables, listTables)
  mount(routes, tables.checkTable, checkTable)
  mount(routes, tables.tryTable, tryTable)
  mount(routes, tables.activateTable, activateTable)
  return routes
}
