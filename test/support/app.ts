import type { Express } from 'express'
import { createApp } from '../../server/app.ts'
import { storedAnswer } from '../../server/journal/idempotency.ts'
import { replayWith } from '../../server/platform/http.ts'

/** The application under test, without a port. */
export function testedApp(): Express {
  replayWith(storedAnswer)
  return createApp()
}
