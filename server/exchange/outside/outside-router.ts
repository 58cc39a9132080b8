import { Router, urlencoded } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Refusal } from '../../platform/refusal.ts'
import { openOutsideLink } from './open-link.ts'

const triesPerMinute = 30
const tries = new RateLimiterMemory({ points: triesPerMinute, duration: 60 })

/** The page on which somebody outside every installation opens a link with its code; without a script, and without signing in. */
export function outsideRouter(): Router {
  const routes = Router()
  routes.get('/:token', (_, response) => {
    response.setHeader('cache-control', 'no-store')
    response.type('html').send(page)
  })
  routes.post(
    '/:token',
    urlencoded({ extended: false, limit: 1000 }),
    async (request, response) => {
      await tries.consume(request.ip ?? '').catch(() => {
        throw new Refusal(429, ['outside.too_many_tries'])
      })
      const { code } = request.body as { code?: unknown }
      const bytes = await openOutsideLink(request.params.token, String(code))
      response.setHeader('cache-control', 'no-store')
      response.type('application/pdf').attachment('van-ban.pdf').send(Buffer.from(bytes))
    },
  )
  return routes
}

const page = `<!doctype html><html lang="vi"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Nhận văn bản</title><main><h1>Nhận văn bản</h1>
<p>Nhập mã 8 chữ số mà cơ quan gửi đã báo cho bạn bằng cách khác. Mã chỉ dùng một lần; lần mở được ghi lại.</p>
<form method="post"><p><label>Mã <input name="code" inputmode="numeric" autocomplete="one-time-code" required></label>
<button>Mở văn bản</button></p></form></main></html>`
