import { Router } from 'express'
import { mount } from '../platform/http.ts'
import { showAmounts } from './amounts/contract.ts'
import { amountsShown } from './amounts/queries.ts'
import * as books from './books/contract.ts'
import { downloadBook } from './books/download-book.ts'
import { printBook } from './books/print-book.ts'
import { bookRead, booksListed } from './books/queries.ts'
import * as changes from './body-changes/contract.ts'
import { bodiesChanged } from './body-changes/change-bodies.ts'
import { agencyHistory, changesListed, codeResolved } from './body-changes/history.ts'
import { bodyChangePreviewed } from './body-changes/preview.ts'
import * as contract from './contract.ts'
import { showCrossing as crossingEndpoint } from './crossing/contract.ts'
import { showCrossing } from './crossing/show-crossing.ts'
import * as evidence from './evidence/contract.ts'
import { exportEvidence } from './evidence/export-evidence.ts'
import { verifierHandedOut, verifierShown } from './evidence/hand-out-verifier.ts'
import * as passport from './evidence/passport/contract.ts'
import { printPassport } from './evidence/passport/print-passport.ts'
import { readPassport } from './evidence/passport/read-passport.ts'
import * as moments from './moments/contract.ts'
import { listActs } from './moments/list-acts.ts'
import { showMoment } from './moments/show-moment.ts'
import * as proof from './number-proof/contract.ts'
import { printNumberProof } from './number-proof/print-proof.ts'
import { proveNumbers } from './number-proof/queries.ts'
import { findTraces, verifyChains } from './queries.ts'
import { askQuestion } from './questions/ask-question.ts'
import { askQuestion as questionEndpoint } from './questions/contract.ts'
import { findReaders as readersEndpoint } from './readers/contract.ts'
import { findReaders } from './readers/find-readers.ts'
import { traceDocument } from './trace-document.ts'

/** The routes of traces and proofs. */
export function oversightRoutes(): Router {
  const routes = Router()
  mount(routes, contract.traceDocument, traceDocument)
  mount(routes, evidence.exportEvidence, exportEvidence)
  mount(routes, evidence.showVerifier, verifierShown)
  mount(routes, evidence.downloadVerifier, verifierHandedOut)
  mount(routes, passport.readPassport, readPassport)
  mount(routes, passport.printPassport, printPassport)
  mount(routes, contract.findTraces, findTraces)
  mount(routes, contract.verifyChains, verifyChains)
  mount(routes, showAmounts, amountsShown)
  mount(routes, readersEndpoint, findReaders)
  mount(routes, moments.listActs, listActs)
  mount(routes, moments.showMoment, showMoment)
  mount(routes, crossingEndpoint, showCrossing)
  mount(routes, questionEndpoint, askQuestion)
  mount(routes, proof.proveNumbers, proveNumbers)
  mount(routes, proof.printNumberProof, printNumberProof)
  mount(routes, books.listBooks, booksListed)
  mount(routes, books.readBook, bookRead)
  mount(routes, books.printBook, printBook)
  mount(routes, books.downloadBook, downloadBook)
  mount(routes, changes.previewBodyChange, bodyChangePreviewed)
  mount(routes, changes.changeBodies, bodiesChanged)
  mount(routes, changes.listBodyChanges, changesListed)
  mount(routes, changes.showAgencyHistory, agencyHistory)
  mount(routes, changes.resolveCode, codeResolved)
  return routes
}
