import { certificateParts } from '../../formats/cms/certificate-parts.ts'
import { ecdsaSignature } from '../../formats/cms/assemble-cms.ts'
import { rawEcdsaSignature } from '../../formats/cms/raw-ecdsa-signature.ts'
import type { SigningKey } from '../../formats/cms/signing-key.ts'
import { signatureIdentifier } from '../../formats/cms/algorithms.ts'
import { hashOf, verifySignature } from '../../formats/primitives.ts'
import { cscAuthorisation, cscSignatures } from './csc-shapes.ts'
import type { RemoteCredential } from './remote-credentials.ts'
import { refuseRemote } from './remote-problem.ts'
import { callService } from './remote-service.ts'

/** What a person gives for one signature; it passes through and is neither kept nor logged. */
export interface RemoteSecrets {
  password?: string | undefined
  oneTimePassword?: string | undefined
}

// Some services give r and s side by side, most a SEQUENCE of both.
const sizes = { 'P-256': 32, 'P-384': 48 }
const sha256 = '2.16.840.1.101.3.4.2.1'
const signing = { 'rsa-sha256': '1.2.840.113549.1.1.11', 'ecdsa-sha256': '1.2.840.10045.4.3.2' }

/** A key at a remote service that signs once, on its owner’s authorisation of the very hash. What comes back is believed only when the certificate’s own key proves it. */
export function remoteSigningKey(
  { id, certificate, chain }: RemoteCredential,
  secrets: RemoteSecrets,
): SigningKey {
  const { algorithm, curve, publicKeyInfo } = certificateParts(certificate)
  const sign = async (data: Uint8Array) => {
    const hash = Buffer.from(hashOf('sha256', data)).toString('base64')
    const given = await signedHash({ id, hash, signAlgo: signing[algorithm] }, secrets)
    const proof = { publicKeyInfo, algorithm: signatureIdentifier[algorithm], data }
    const forms = [
      given,
      ...(curve && given.length === 2 * sizes[curve] ? [ecdsaSignature(given, curve)] : []),
    ]
    const signature = forms.find((each) => verifySignature({ ...proof, signature: each }))
    if (!signature) return refuseRemote('remote.signature_wrong', `of the credential ${id}`)
    return curve ? rawEcdsaSignature(signature, curve) : signature
  }
  return { certificate, chain, sign }
}

interface HashToSign {
  id: string
  /** SHA-256 in base64. */
  hash: string
  signAlgo: string
}

// The activation data is bound to this one hash: with it the service can sign nothing else.
async function signedHash(
  { id: credentialID, hash, signAlgo }: HashToSign,
  secrets: RemoteSecrets,
): Promise<Uint8Array> {
  const bound = { credentialID, hashes: [hash], hashAlgorithmOID: sha256 }
  const { SAD } = await callService(
    'credentials/authorize',
    { ...bound, numSignatures: 1, authData: authData(secrets) },
    cscAuthorisation,
  )
  const asked = { ...bound, SAD, signAlgo, operationMode: 'S' }
  const { signatures } = await callService('signatures/signHash', asked, cscSignatures)
  return new Uint8Array(Buffer.from(signatures[0] ?? '', 'base64'))
}

function authData({ password, oneTimePassword }: RemoteSecrets): { id: string; value: string }[] {
  return [
    ...(password === undefined ? [] : [{ id: 'PIN', value: password }]),
    ...(oneTimePassword === undefined ? [] : [{ id: 'OTP', value: oneTimePassword }]),
  ]
}
