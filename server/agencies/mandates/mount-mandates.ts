import type { Router } from 'express'
import { mount } from '../../platform/http.ts'
import { arrangeSubstitution } from '../substitutions/arrange-substitution.ts'
import * as absence from '../substitutions/contract.ts'
import { endSubstitution } from '../substitutions/end-substitution.ts'
import { listSubstitutions } from '../substitutions/queries.ts'
import * as contract from './contract.ts'
import { endMandate } from './end-mandate.ts'
import { grantMandate } from './granting/grant-mandate.ts'
import { listMandates, showCompetences } from './queries.ts'

/** Mounts who may sign for whom, and who stands in for whom. */
export function mountMandates(routes: Router): void {
  mount(routes, contract.listMandates, listMandates)
  mount(routes, contract.grantMandate, grantMandate)
  mount(routes, contract.endMandate, endMandate)
  mount(routes, contract.showCompetences, showCompetences)
  mount(routes, absence.listSubstitutions, listSubstitutions)
  mount(routes, absence.arrangeSubstitution, arrangeSubstitution)
  mount(routes, absence.endSubstitution, endSubstitution)
}
