import { Router } from 'express'
import { mount } from '../platform/http.ts'
import { listWorkflows, showWorkflow } from './contract.ts'
import { activeWorkflow, activeWorkflows } from './active-workflows.ts'

/** The routes of processes. */
export function workflowRoutes(): Router {
  const routes = Router()
  mount(routes, listWorkflows, async (_, { actor }) => ({
    workflows: await activeWorkflows(actor.agencyId),
  }))
  mount(routes, showWorkflow, ({ key }, { actor }) => activeWorkflow(key, actor.agencyId))
  return routes
}
