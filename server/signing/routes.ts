import { Router } from 'express'
import { mount } from '../platform/http.ts'
import * as certificates from './certificates/contract.ts'
import { listCertificates, listOwnCertificates } from './certificates/list-certificates.ts'
import { namePersonIdentifier } from './certificates/person-identifiers.ts'
import { registerOwnCertificate } from './certificates/register-own.ts'
import * as contract from './contract.ts'
import { readRaisedFile } from './levels/read-raised-file.ts'
import { mountKeys } from './keys/mount-keys.ts'
import { maySign } from './may-sign.ts'
import { mountAppearance } from './mount-appearance.ts'
import { numberDocument } from './number-document.ts'
import { prepareSignature } from './prepare-signature.ts'
import { readPreparation } from './read-preparation.ts'
import { sealDocument } from './seal-document.ts'
import { showSignatures } from './show-signatures.ts'
import { signDocument } from './sign-document.ts'

/** The routes of signing, numbering and sealing. */
export function signingRoutes(): Router {
  const routes = Router()
  maySign()
  mount(routes, contract.prepareSignature, prepareSignature)
  mount(routes, contract.readPreparation, readPreparation)
  mount(routes, contract.signDocument, signDocument)
  mount(routes, contract.numberDocument, numberDocument)
  mount(routes, contract.sealDocument, sealDocument)
  mount(routes, contract.showSignatures, showSignatures)
  mount(routes, contract.readRaisedFile, readRaisedFile)
  mount(routes, certificates.listOwnCertificates, listOwnCertificates)
  mount(routes, certificates.registerCertificate, registerOwnCertificate)
  mount(routes, certificates.listCertificates, listCertificates)
  mount(routes, certificates.namePersonIdentifier, namePersonIdentifier)
  mountAppearance(routes)
  mountKeys(routes)
  return routes
}
