import { closeReadings } from '../first-reading.ts'
import { closeReturns } from './committee/judged-return.ts'
import { closeTokens } from './pkcs11/ask-token.ts'

/** Ends the threads that read strange files, talk to tokens and judge what clients bring back. */
export async function closeKeys(): Promise<void> {
  await closeTokens()
  await closeReturns()
  await closeReadings()
}
