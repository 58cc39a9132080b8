import { Router } from 'express'
import type { Upload } from '../platform/endpoint.ts'
import { mount } from '../platform/http.ts'
import { approveContent as approvesContent } from './checking/approve-content.ts'
import { approveForm as approvesForm } from './checking/approve-form.ts'
import { returnDocument as returns } from './checking/return-document.ts'
import { submitDocument as submits } from './checking/submit-document.ts'
import { takeOverSigning as takesOverSigning } from './checking/take-over.ts'
import {
  addAnnex,
  approveContent,
  approveForm,
  draftDocument,
  listDocuments,
  listTypes,
  previewDraft,
  readAnnex,
  readVersion,
  redraftDocument,
  returnDocument,
  showDocument,
  submitDocument,
  takeOverSigning,
  uploadMainFile,
} from './contract.ts'
import * as registers from './registers/contract.ts'
import { documentView } from './document-view.ts'
import { addAnnex as addsAnnex } from './drafting/add-annex.ts'
import { draftDocument as drafts } from './drafting/draft-document.ts'
import { preview } from './drafting/preview.ts'
import { redraftDocument as redrafts } from './drafting/redraft-document.ts'
import { uploadMainFile as uploads } from './drafting/upload-main-file.ts'
import { documentsListed } from './queries.ts'
import { readAnnexFile, readMainFile } from './read-files.ts'
import { extendReservation } from './registers/numbers/extend-reservation.ts'
import { keptNumbers } from './registers/numbers/kept-numbers.ts'
import { reserveNumbers } from './registers/numbers/reserve-numbers.ts'
import { specialNumbers } from './registers/numbers/special-numbers.ts'
import { startSeries } from './registers/numbers/start-series.ts'
import { voidBorneNumber } from './registers/numbers/void-borne.ts'
import { voidNumber } from './registers/numbers/void-number.ts'
import { openBook } from './registers/open-book.ts'
import { enterPost } from './registers/paper/enter-post.ts'
import { handOver } from './registers/paper/hand-over.ts'
import { lendKeptCopy, returnKeptCopy } from './registers/paper/kept-copies.ts'
import { entriesListed, registersListed } from './registers/queries.ts'
import { registerPaper } from './registers/register-paper.ts'
import { typesListed } from './types-listed.ts'

/** The routes of documents, their files and checks, and of the books. */
export function documentsRoutes(): Router {
  const routes = Router()
  mount(routes, listDocuments, documentsListed)
  mount(routes, draftDocument, drafts)
  mount(routes, previewDraft, preview)
  mount(routes, showDocument, documentView)
  mount(routes, redraftDocument, redrafts)
  mount(routes, uploadMainFile, (input, context) => uploads(withFile(input), context))
  mount(routes, addAnnex, (input, context) => addsAnnex(withFile(input), context))
  mount(routes, readVersion, readMainFile)
  mount(routes, readAnnex, readAnnexFile)
  mount(routes, submitDocument, submits)
  mount(routes, approveContent, approvesContent)
  mount(routes, approveForm, approvesForm)
  mount(routes, returnDocument, returns)
  mount(routes, takeOverSigning, takesOverSigning)
  mount(routes, listTypes, typesListed)
  mountRegisters(routes)
  return routes
}

function mountRegisters(routes: Router): void {
  mount(routes, registers.listRegisters, registersListed)
  mount(routes, registers.listRegisterEntries, entriesListed)
  mount(routes, registers.openBook, openBook)
  mount(routes, registers.startSeries, startSeries)
  mount(routes, registers.reserveNumbers, reserveNumbers)
  mount(routes, registers.voidNumber, voidNumber)
  mount(routes, registers.voidBorneNumber, voidBorneNumber)
  mount(routes, registers.extendReservation, extendReservation)
  mount(routes, registers.listKeptNumbers, keptNumbers)
  mount(routes, registers.listSpecialNumbers, specialNumbers)
  mount(routes, registers.registerPaper, registerPaper)
  mount(routes, registers.handOver, handOver)
  mount(routes, registers.enterPost, enterPost)
  mount(routes, registers.lendKeptCopy, lendKeptCopy)
  mount(routes, registers.returnKeptCopy, returnKeptCopy)
}

// Uploads come beside the fields that the contract describes.
function withFile<Input extends object>(input: Input): Input & { file: Upload[] } {
  return input as Input & { file: Upload[] }
}
