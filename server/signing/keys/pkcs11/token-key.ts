/** A key on a card or in an HSM, as the operator names it; the PIN itself is never part of it. */
export interface TokenKey {
  /** The folder in which the operator has installed pkcs11js. */
  moduleFolder: string
  /** Path of the maker’s library, such as `/usr/lib/softhsm/libsofthsm2.so`. */
  library: string
  /** Label of the token; or its slot, counted from 0. */
  token?: string | undefined
  slot?: number | undefined
  /** Label of the private key, or its CKA_ID in hex; with both, both must fit. */
  label?: string | undefined
  id?: string | undefined
  /** The file that holds the PIN; the environment’s PKCS11_PIN where left out. */
  pinFile?: string | undefined
}

/** What is asked of the thread that talks to tokens. */
export type TokenQuestion =
  | { kind: 'certificates'; key: TokenKey }
  /** The digest is a SHA-256. */
  | { kind: 'sign'; key: TokenKey; digest: Uint8Array; isRsa: boolean }

/** What it answers: certificates (DER, the key’s own first), a signature, or why not. */
export type TokenAnswer =
  | { certificates: Uint8Array[] }
  /** PKCS #1 for RSA, r and s side by side for ECDSA. */
  | { signature: Uint8Array }
  | { refused: TokenReason; detail: string }

/** Why a token does not sign, as codes with words in the client. */
export type TokenReason =
  | 'token.module_missing'
  | 'token.library_missing'
  | 'token.not_present'
  | 'token.pin_missing'
  | 'token.pin_wrong'
  | 'token.pin_locked'
  | 'token.key_missing'
  | 'token.certificate_missing'
  | 'token.failed'

/** An expected no of a token; the detail is for the log and holds no secret. */
export class TokenProblem extends Error {
  readonly reason: TokenReason

  constructor(reason: TokenReason, detail: string) {
    super(detail)
    this.name = 'TokenProblem'
    this.reason = reason
  }
}
