import { plantAsAsked } from '../../bin/demonstration.ts'
import { closeInstallation, openInstallation } from '../../server/installation.ts'
import type { Settings } from '../../server/platform/config.ts'

/** Opens an empty installation and puts the demonstration province into it, with its keys. */
export async function openPlanted(settings: Settings): Promise<void> {
  await openInstallation(settings)
  await plantAsAsked(settings)
}

/** The same, closed again for a server that opens it by itself. */
export async function plant(settings: Settings): Promise<void> {
  await openPlanted(settings)
  await closeInstallation()
}
