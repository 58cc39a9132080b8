import { randomBytes } from 'node:crypto'
import type { CookieOptions, Request, Response } from 'express'
import { sha256 } from '../platform/digest.ts'
import { sessionSettings } from './session-settings.ts'

const cookieName = 'tamcap_session'

/** A new session's secret, 256 random bits in base64url; only its SHA-256 is ever stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** The SHA-256 of a session's secret, in hex: the key of its row. */
export function digestOfToken(token: string): string {
  return sha256(token)
}

/** Whether the request carries a session's cookie, open or not. */
export function hasSessionCookie(request: Request): boolean {
  return tokenIn(request) !== undefined
}

/** The digest of the session that the request's cookie names, if there is a cookie. */
export function sessionDigestIn(request: Request): string | undefined {
  const token = tokenIn(request)
  return token === undefined ? undefined : digestOfToken(token)
}

/** Gives the browser its session; no script reads it, no other site sends it. */
export function giveCookie(response: Response, token: string): void {
  response.cookie(cookieName, token, cookieOptions())
}

/** Takes the session's cookie back from the browser. */
export function takeCookie(response: Response): void {
  response.clearCookie(cookieName, cookieOptions())
}

function cookieOptions(): CookieOptions {
  const secure = sessionSettings().publicOrigin?.startsWith('https:') ?? false
  return { httpOnly: true, sameSite: 'strict', path: '/', secure }
}

function tokenIn(request: Request): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim())
  const pair = pairs.find((each) => each.startsWith(`${cookieName}=`))
  return pair?.slice(cookieName.length + 1)
}

/** The digest of the session in which this response's request acts. */
export function ownSession(response: Response): string {
  return sessionDigestIn(response.req) ?? ''
}
