import { Router } from 'express'
import type { Upload } from '../platform/endpoint.ts'
import { mount } from '../platform/http.ts'
import { approveContent as approvesContent } from './checking/approve-content.ts'
import { approveForm as approvesForm } from './checking/approve-form.ts'
import { returnDocument as returns } from './checking/return-document.ts'
import { submitDocument as submits } from './checking/submit-document.ts'
import {
  addAnnex,
  approveContent,
  approveForm,
  draftDocument,
  listDocuments,
  listRegisterEntries,
  listRegisters,
  listTypes,
  previewDraft,
  readAnnex,
  readVersion,
  redraftDocument,
  returnDocument,
  showDocument,
  submitDocument,
  uploadMainFile,
} from './contract.ts'
import { documentView } from './document-view.ts'
import { addAnnex as addsAnnex } from './drafting/add-annex.ts'
import { draftDocument as drafts } from './drafting/draft-document.ts'
import { preview } from './drafting/preview.ts'
import { redraftDocument as redrafts } from './drafting/redraft-document.ts'
import { uploadMainFile as uploads } from './drafting/upload-main-file.ts'
import { documentsListed } from './queries.ts'
import { readAnnexFile, readMainFile } from './read-files.ts'
import { entriesListed, registersListed } from './registers/queries.ts'
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
  mount(routes, listRegisters, registersListed)
  mount(routes, listRegisterEntries, entriesListed)
  mount(routes, listTypes, typesListed)
  return routes
}

// Uploads come beside the fields that the contract describes.
function withFile<Input extends object>(input: Input): Input & { file: Upload[] } {
  return input as Input & { file: Upload[] }
}
