import { hash, verify } from '@node-rs/argon2'

// The package's defaults: argon2id, 19 MiB, two passes, one lane. Source: OWASP Password Storage.
let hashOfNothing: Promise<string> | undefined

/** The argon2id hash of a password, with its own salt, in PHC form. */
export async function hashPassword(password: string): Promise<string> {
  return await hash(password.normalize('NFC'))
}

/** Whether the password is the one hashed; without a hash it is not, after the same work. */
export async function isPassword(password: string, known: string | undefined): Promise<boolean> {
  hashOfNothing ??= hash('')
  const isRight = await verify(known ?? (await hashOfNothing), password.normalize('NFC'))
  return isRight && known !== undefined
}

/** A log-in as it is stored and compared: NFC, lower case. */
export function asLogIn(text: string): string {
  return text.trim().normalize('NFC').toLowerCase()
}
