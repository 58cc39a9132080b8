import type { Router } from 'express'
import { mount } from '../platform/http.ts'
import { showVerification as verificationShown } from './verification/contract.ts'
import { showVerification } from './verification/show-verification.ts'

/** Mounts what a signed document looks like, and the public page about it. */
export function mountAppearance(routes: Router): void {
  mount(routes, verificationShown, showVerification)
}
