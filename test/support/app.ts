import type { Express } from 'express'
import { agenciesRoutes } from '../../server/agencies/routes.ts'
import { checkOrigin } from '../../server/agencies/check-origin.ts'
import { readSession } from '../../server/agencies/session-middleware.ts'
import { documentsRoutes } from '../../server/documents/routes.ts'
import { exchangeRoutes } from '../../server/exchange/routes.ts'
import { storedAnswer } from '../../server/journal/idempotency.ts'
import { oversightRoutes } from '../../server/oversight/routes.ts'
import { createExpress } from '../../server/platform/express.ts'
import { replayWith } from '../../server/platform/http.ts'

/** The application under test, without a port. */
export function testedApp(): Express {
  replayWith(storedAnswer)
  return createExpress(
    [checkOrigin, readSession],
    [agenciesRoutes(), documentsRoutes(), exchangeRoutes(), oversightRoutes()],
  )
}
