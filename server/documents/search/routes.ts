import { Router } from 'express'
import { mount } from '../../platform/http.ts'
import * as contract from './contract.ts'
import { forgetSearch, savedSearches, saveSearch } from './saved-searches.ts'
import { documentsFound } from './search-documents.ts'

/** The routes of searches; they stand before those of single documents, whose addresses look alike. */
export function searchRoutes(): Router {
  const routes = Router()
  mount(routes, contract.searchDocuments, documentsFound)
  mount(routes, contract.listSavedSearches, savedSearches)
  mount(routes, contract.saveSearch, saveSearch)
  mount(routes, contract.forgetSearch, forgetSearch)
  return routes
}
