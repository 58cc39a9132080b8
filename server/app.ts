import { type Express, Router } from 'express'
import { agenciesRoutes } from './agencies/routes.ts'
import { checkOrigin } from './agencies/check-origin.ts'
import { readSession } from './agencies/session-middleware.ts'
import { documentsRoutes } from './documents/routes.ts'
import { searchRoutes } from './documents/search/routes.ts'
import { rightsRoutes } from './documents/rights/routes.ts'
import { dossiersRoutes } from './dossiers/routes.ts'
import { outsideRouter } from './exchange/outside/outside-router.ts'
import { partnerRouter } from './exchange/inbox/https/partner-router.ts'
import { exchangeRoutes } from './exchange/routes.ts'
import { oversightRoutes } from './oversight/routes.ts'
import { storedAnswer } from './journal/idempotency.ts'
import { logRoutes, publicLogRoutes } from './journal/log/routes.ts'
import { createExpress } from './platform/express.ts'
import { replayWith, type ActedRequest } from './platform/http.ts'
import { listen } from './platform/live.ts'
import { Refusal } from './platform/refusal.ts'
import { deadlineRoutes } from './routing/deadlines/routes.ts'
import { routingRoutes } from './routing/routes.ts'
import { reportsRoutes } from './signing/reports/routes.ts'
import { authorityRoutes, revocationRoutes } from './signing/authority/routes.ts'
import { keyConnections } from './signing/keys/key-settings.ts'
import { signingRoutes } from './signing/routes.ts'
import { workflowRoutes } from './workflow/routes.ts'
import { processRoutes } from './workflow/administration/routes.ts'

/** The whole application: every feature's routes behind one session and one error mapper. */
export function createApp(): Express {
  replayWith(storedAnswer)
  return createExpress(
    [checkOrigin, readSession],
    [
      agenciesRoutes(),
      workflowRoutes(),
      processRoutes(),
      searchRoutes(),
      documentsRoutes(),
      rightsRoutes(),
      dossiersRoutes(),
      routingRoutes(),
      deadlineRoutes(),
      signingRoutes(),
      reportsRoutes(),
      exchangeRoutes(),
      oversightRoutes(),
      logRoutes(),
      revocationRoutes(),
      liveRoutes(),
    ],
    {
      '/authority': authorityRoutes(),
      '/partner': partnerRouter(),
      '/outside': outsideRouter(),
      '/log': publicLogRoutes(readSession),
    },
    keyConnections(),
  )
}

// A stream has no contract: it answers with ids of what changed, until the browser leaves.
function liveRoutes(): Router {
  const routes = Router()
  routes.get('/live', (request, response) => {
    const { actor } = request as ActedRequest
    if (!actor) throw new Refusal(401, ['session.not_signed_in'])
    listen(actor.agencyId, response)
  })
  return routes
}
