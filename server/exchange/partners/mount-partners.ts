import type { Router } from 'express'
import { mount } from '../../platform/http.ts'
import { addPartner, changePartner, placeBodies, seeAlarm } from './administer.ts'
import * as contract from './contract.ts'
import { listPartners, showOwnCard } from './queries.ts'

/** Mounts what the administrators of an installation keep of the other ones. */
export function mountPartners(routes: Router): void {
  mount(routes, contract.listPartners, listPartners)
  mount(routes, contract.showOwnCard, showOwnCard)
  mount(routes, contract.addPartner, addPartner)
  mount(routes, contract.changePartner, changePartner)
  mount(routes, contract.placeBodies, placeBodies)
  mount(routes, contract.seeAlarm, seeAlarm)
}
