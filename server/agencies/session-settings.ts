/** How sessions are guarded; the same for the whole process. */
export interface SessionSettings {
  /** The origin that browsers see, where a proxy stands before the server; else the request's own host counts. */
  publicOrigin: string | undefined
  /** Wrong passwords from one address in fifteen minutes before it must wait; an office shares one address. */
  failuresPerAddress: number
}

const settings: SessionSettings = { publicOrigin: undefined, failuresPerAddress: 200 }

/** Changes how sessions are guarded, before the server listens. */
export function guardSessions(changed: Partial<SessionSettings>): void {
  Object.assign(settings, changed)
}

/** How sessions are guarded. */
export function sessionSettings(): Readonly<SessionSettings> {
  return settings
}
