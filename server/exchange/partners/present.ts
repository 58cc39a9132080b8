import { installationContext } from '../../platform/context.ts'

/** The present moment for what the installation does by itself, ISO 8601 UTC. */
export function present(): string {
  return installationContext('exchange').at
}
