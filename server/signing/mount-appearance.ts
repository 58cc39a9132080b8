import type { Router } from 'express'
import type { Upload } from '../platform/endpoint.ts'
import { mount } from '../platform/http.ts'
import { printArrivalStamp as arrivalStampPrinted } from './arrival-stamp/contract.ts'
import { printArrivalStamp } from './arrival-stamp/print-stamp.ts'
import * as copies from './copies/contract.ts'
import { stepCopy } from './copies/copy-process.ts'
import { makeCopy } from './copies/make-copy.ts'
import { copiesListed, readCopy } from './copies/queries.ts'
import * as images from './images/contract.ts'
import { registerSealImage, registerSignatureImage } from './images/register-image.ts'
import {
  readSealImage,
  readSignatureImage,
  showSealImage,
  showSignatureImage,
} from './images/show-image.ts'
import * as initials from './initials/contract.ts'
import { chooseInitials, showInitials } from './initials/choose-initials.ts'
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
  mount(routes, images.registerSignatureImage, (input, context) =>
    registerSignatureImage(withFile(input), context),
  )
  mount(routes, images.showSignatureImage, showSignatureImage)
  mount(routes, images.readSignatureImage, readSignatureImage)
  mount(routes, images.registerSealImage, (input, context) =>
    registerSealImage(withFile(input), context),
  )
  mount(routes, images.showSealImage, showSealImage)
  mount(routes, images.readSealImage, readSealImage)
  mount(routes, initials.showInitialSteps, showInitialSteps)
  mount(routes, initials.setInitialSteps, setInitialSteps)
  mount(routes, initials.showInitials, showInitials)
  mount(routes, initials.chooseInitials, chooseInitials)
  mount(routes, arrivalStampPrinted, printArrivalStamp)
  mount(routes, copies.stepCopy, stepCopy)
  mount(routes, copies.makeCopy, (input, context) => makeCopy(input, context))
  mount(routes, copies.listCopies, copiesListed)
  mount(routes, copies.readCopy, readCopy)
  mount(routes, verificationShown, showVerification)
  mount(routes, anchorsListed, listAnchors)
}

// Uploads come beside the fields that the contract describes.
function withFile<Input extends object>(input: Input): Input & { file: Upload[] } {
  return input as Input & { file: Upload[] }
}
