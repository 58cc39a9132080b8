import './support/quiet.ts'
import { untilDayIsLong } from './support/day.ts'
import { closeInstallation, emptyTables, openInstallation } from './support/installation.ts'

/** Every test begins on a migrated, empty database: a file of SQLite, or what DATABASE_URL names. */
export const mochaHooks = {
  beforeAll: openInstallation,
  beforeEach: [untilDayIsLong, emptyTables],
  afterAll: closeInstallation,
}
