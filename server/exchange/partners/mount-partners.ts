import type { Router } from 'express'
import { mount } from '../../platform/http.ts'
import { addPartner, changePartner, seeAlarm } from './administer.ts'
import * as bundles from '../carriers/folder/contract.ts'
import { bringInBundle, listBundles, readBundleFile, takeOutBundle } from './carry-by-hand.ts'
import * as contract from './contract.ts'
import { comparePartner, holdPartner } from './hold-partner.ts'
import { placeBodies } from './place-bodies.ts'
import { showOwnCard } from './own-card.ts'
import { listPartners } from './queries.ts'
import { retirePartner } from './retire-partner.ts'
import { abandonMessages } from './abandon-messages.ts'
import { tryPartner } from './try-partner.ts'

/** Mounts what the administrators of an installation keep of the other ones. */
export function mountPartners(routes: Router): void {
  mount(routes, contract.listPartners, listPartners)
  mount(routes, contract.showOwnCard, showOwnCard)
  mount(routes, contract.addPartner, addPartner)
  mount(routes, contract.changePartner, changePartner)
  mount(routes, contract.holdPartner, holdPartner)
  mount(routes, contract.comparePartner, comparePartner)
  mount(routes, contract.retirePartner, retirePartner)
  mount(routes, contract.abandonMessages, abandonMessages)
  mount(routes, contract.tryPartner, tryPartner)
  mount(routes, contract.placeBodies, placeBodies)
  mount(routes, contract.seeAlarm, seeAlarm)
  mount(routes, bundles.listBundles, listBundles)
  mount(routes, bundles.takeOutBundle, takeOutBundle)
  mount(routes, bundles.readBundleFile, readBundleFile)
  mount(routes, bundles.bringInBundle, bringInBundle)
}
