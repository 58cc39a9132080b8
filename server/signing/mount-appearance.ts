import type { Router } from 'express'
import { mount } from '../platform/http.ts'
import * as initials from './initials/contract.ts'
import { setInitialSteps, showInitialSteps } from './initials/steps.ts'
import { showPlaces as placesShown } from './places/contract.ts'
import { showPlaces } from './places/show-places.ts'
import {
  listAnchors as anchorsListed,
  showVerification as verificationShown,
} from './verification/contract.ts'
import { listAnchors } from './verification/list-anchors.ts'
import { showVerification } from './verification/show-verification.ts'

/** Mounts what a signed document looks like, and the public page about it. */
export function mountAppearance(routes: Router): void {
  mount(routes, placesShown, showPlaces)
  mount(routes, initials.showInitialSteps, showInitialSteps)
  mount(routes, initials.setInitialSteps, setInitialSteps)
  mount(routes, verificationShown, showVerification)
  mount(routes, anchorsListed, listAnchors)
}
