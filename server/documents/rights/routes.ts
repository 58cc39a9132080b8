import { Router } from 'express'
import { mount } from '../../platform/http.ts'
import * as contract from './contract.ts'
import { judgeRightChange } from './judge-change.ts'
import { narrowDocument, widenDocument } from './narrow.ts'
import { listRightChanges, listSharedDocuments, showRights } from './queries.ts'
import { endShare, shareDocument } from './share.ts'

/** The routes of rights on documents: sharing, narrowing, and the word on what was changed. */
export function rightsRoutes(): Router {
  const routes = Router()
  mount(routes, contract.showRights, showRights)
  mount(routes, contract.shareDocument, shareDocument)
  mount(routes, contract.endShare, endShare)
  mount(routes, contract.narrowDocument, narrowDocument)
  mount(routes, contract.widenDocument, widenDocument)
  mount(routes, contract.listRightChanges, listRightChanges)
  mount(routes, contract.judgeRightChange, judgeRightChange)
  mount(routes, contract.listSharedDocuments, listSharedDocuments)
  return routes
}
