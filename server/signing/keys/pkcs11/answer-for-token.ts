import { readFileSync } from 'node:fs'
import { codeOf } from './pkcs11-library.ts'
import { TokenProblem, type TokenAnswer, type TokenKey, type TokenQuestion } from './token-key.ts'
import { certificatesOf, signDigest } from './token-objects.ts'
import { forgetSession, sessionFor } from './token-session.ts'

// Session closed or unknown, device or token gone, objects or login lost, library not initialised.
const lost = [0x30, 0x31, 0x32, 0x60, 0x82, 0xb0, 0xb3, 0xe0, 0x101, 0x190]

/** Answers a question with the token; a session that was lost is opened anew, once. Calls block until the token has answered. */
export function answerForToken(question: TokenQuestion): TokenAnswer {
  try {
    return once(question)
  } catch (problem) {
    if (!lost.includes(codeOf(problem))) return refused(problem)
    forgetSession(question.key)
  }
  try {
    return once(question)
  } catch (problem) {
    forgetSession(question.key)
    return refused(problem)
  }
}

function once(question: TokenQuestion): TokenAnswer {
  const { key } = question
  const session = sessionFor(key, pinOf(key))
  return question.kind === 'sign'
    ? { signature: signDigest(session, key, question) }
    : { certificates: certificatesOf(session, key) }
}

function refused(problem: unknown): TokenAnswer {
  const detail = problem instanceof Error ? problem.message : String(problem)
  return problem instanceof TokenProblem
    ? { refused: problem.reason, detail }
    : { refused: 'token.failed', detail }
}

function pinOf({ pinFile }: TokenKey): string {
  const pin = pinFile === undefined ? process.env['PKCS11_PIN'] : pinIn(pinFile)
  if (!pin) throw new TokenProblem('token.pin_missing', pinFile ?? 'PKCS11_PIN')
  return pin
}

function pinIn(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    throw new TokenProblem('token.pin_missing', path)
  }
}
