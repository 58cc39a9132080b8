import { closeReturns } from './committee/judged-return.ts'
import { closeTokens } from './pkcs11/ask-token.ts'

/** Ends the threads that talk to tokens and judge what clients bring back. */
export async function closeKeys(): Promise<void> {
  await closeTokens()
  await closeReturns()
}
