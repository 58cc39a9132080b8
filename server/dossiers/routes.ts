import { Router } from 'express'
import { mount } from '../platform/http.ts'
import { closeDossier } from './close-dossier.ts'
import * as contract from './contract.ts'
import { fileDocument } from './file-document.ts'
import { handOverDossier, undoHandOvers } from './hand-over-dossier.ts'
import { seeByShare, shareDossier } from './share-dossier.ts'
import { stepDossier } from './step-dossier.ts'
import { openDossier } from './open-dossier.ts'
import { mayFile } from './may-file.ts'
import { listDossiers, showDossier } from './queries.ts'

/** The routes of work files. */
export function dossiersRoutes(): Router {
  const routes = Router()
  mayFile()
  seeByShare()
  undoHandOvers()
  mount(routes, contract.listDossiers, listDossiers)
  mount(routes, contract.showDossier, showDossier)
  mount(routes, contract.openDossier, openDossier)
  mount(routes, contract.fileDocument, fileDocument)
  mount(routes, contract.closeDossier, closeDossier)
  mount(routes, contract.stepDossier, stepDossier)
  mount(routes, contract.shareDossier, shareDossier)
  mount(routes, contract.handOverDossier, handOverDossier)
  return routes
}
