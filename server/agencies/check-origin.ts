import type { Request, RequestHandler } from 'express'
import { Refusal } from '../platform/refusal.ts'
import { sessionSettings } from './session-settings.ts'
import { hasSessionCookie } from './session-token.ts'

const safeMethods = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses an unsafe request that another site's page may have sent. A browser says where a request
 * comes from: `Origin`, else `Sec-Fetch-Site`. A client that says neither carries no session, unless
 * it is no browser: then it sends the server's own origin as `Origin`.
 */
export const checkOrigin: RequestHandler = (request, _, next) => {
  if (!safeMethods.includes(request.method) && !isOwn(request)) {
    throw new Refusal(403, ['session.foreign_origin'])
  }
  next()
}

function isOwn(request: Request): boolean {
  const origin = request.get('origin')
  if (origin !== undefined) return isOwnOrigin(origin, request)
  const site = request.get('sec-fetch-site')
  return site === undefined ? !hasSessionCookie(request) : site === 'same-origin'
}

function isOwnOrigin(origin: string, request: Request): boolean {
  const { publicOrigin } = sessionSettings()
  if (publicOrigin !== undefined) return origin === new URL(publicOrigin).origin
  return URL.canParse(origin) && new URL(origin).host === request.get('host')
}
