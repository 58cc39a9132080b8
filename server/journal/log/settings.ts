import type { Settings } from '../../platform/config.ts'
import { readVerifier, type Verifier } from './formats/note.ts'
import type { LogSettings } from './open-log.ts'

/** The settings of the log from those of the installation; throws a clear sentence where a key cannot be read. */
export function logSettingsOf({
  log,
  timestampAddress,
}: Pick<Settings, 'log' | 'timestampAddress'>): LogSettings {
  const { headSeconds, unwitnessedHours, unwitnessedFolderHours, witnessFolder } = log
  return {
    ...{ headSeconds, unwitnessedHours, unwitnessedFolderHours, witnessFolder },
    witnesses: log.witnesses.map(({ address, verifier }) => ({
      address,
      verifier: read(verifier, 'LOG_WITNESSES', ['cosignature']),
    })),
    witnessed: log.witnessed.map((line) => read(line, 'LOG_WITNESSED', ['ed25519', 'p256'])),
    hasTimestamps: timestampAddress !== undefined,
  }
}

function read(line: string, setting: string, kinds: readonly string[]): Verifier {
  const verifier = readVerifier(line)
  if (verifier && kinds.includes(verifier.kind)) return verifier
  throw new Error(`${setting}: ${line} is no key (name+id+key) of the kind that is wanted there.`)
}
