import { Router, urlencoded, type Request, type Response } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { openOutsideLink } from './open-link.ts'
import { page, pageStyle, type Told } from './page.ts'
import type { PageLanguage } from './page-words.ts'

const triesPerMinute = 30
const tries = new RateLimiterMemory({ points: triesPerMinute, duration: 60 })

/** The page on which somebody outside every installation opens a link with its code; without a script, and without signing in. Each link takes a few tries, each address a few in a minute. */
export function outsideRouter(): Router {
  const routes = Router()
  routes.get('/page.css', (_, response) => {
    response.type('css').send(pageStyle)
  })
  routes.get('/:token', (request, response) => {
    show(request, response)
  })
  routes.post('/:token', urlencoded({ extended: false, limit: 1000 }), open)
  return routes
}

async function open(request: Request<{ token: string }>, response: Response): Promise<void> {
  const isFree = await tries.consume(request.ip ?? '').then(
    () => true,
    () => false,
  )
  if (!isFree) {
    show(request, response.status(429), { reason: 'outside.too_many_tries' })
    return
  }
  const { code } = (request.body ?? {}) as { code?: unknown }
  const opening = await openOutsideLink(request.params.token, String(code))
  if (!('bytes' in opening)) {
    show(request, response.status(opening.status), opening)
    return
  }
  response.setHeader('cache-control', 'no-store')
  response.type('application/pdf').attachment('van-ban.pdf').send(Buffer.from(opening.bytes))
}

function show(request: Request<{ token: string }>, response: Response, told?: Told): void {
  response.setHeader('cache-control', 'no-store')
  response.setHeader('referrer-policy', 'no-referrer')
  response.type('html').send(page(languageOf(request), told))
}

function languageOf(request: Request<{ token: string }>): PageLanguage {
  const asked = request.query['lang']
  if (asked === 'vi' || asked === 'en') return asked
  return request.acceptsLanguages('vi', 'en') === 'en' ? 'en' : 'vi'
}
