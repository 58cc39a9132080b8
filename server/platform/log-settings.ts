import { z } from 'zod'

/** The settings of how the proof of the journal is shown to others. */
export const logShape = {
  LOG_WITNESSES: z
    .string()
    .default('')
    .transform((given) => listed(given).map((each) => each.split(/\s+/)))
    .pipe(
      z.array(
        z
          .tuple([z.url({ protocol: /^(https?|file)$/ }), z.string()])
          .transform(([address, verifier]) => ({ address, verifier })),
      ),
    ),
  LOG_WITNESSED: z.string().default('').transform(listed),
  LOG_WITNESS_FOLDER: z.string().optional(),
  LOG_HEAD_SECONDS: z.coerce.number().int().min(1).max(3600).default(60),
  LOG_UNWITNESSED_HOURS: z.coerce.number().positive().max(720).default(4),
  LOG_UNWITNESSED_FOLDER_HOURS: z.coerce.number().positive().max(2160).default(168),
}

/** How the proof of the journal is shown to others; keys are verifier lines, `name+id+key` (C2SP signed-note). */
export interface LogSettings {
  /** Who countersigns our heads: where they take submissions, and their key. */
  witnesses: readonly { address: string; verifier: string }[]
  /** The keys of the logs whose heads we countersign. */
  witnessed: readonly string[]
  /** The folder into which submissions of others are carried by hand, to be answered there. */
  witnessFolder: string | undefined
  /** A head is signed, and shown to witnesses, at most so often. */
  headSeconds: number
  /** Sealing stops when nobody outside has vouched for the journal so long. */
  unwitnessedHours: number
  /** The same where every witness is reached by a folder alone. */
  unwitnessedFolderHours: number
}

/** The same, as they were given. */
export function logSettings(given: z.output<z.ZodObject<typeof logShape>>): LogSettings {
  return {
    witnesses: given.LOG_WITNESSES,
    witnessed: given.LOG_WITNESSED,
    witnessFolder: given.LOG_WITNESS_FOLDER,
    headSeconds: given.LOG_HEAD_SECONDS,
    unwitnessedHours: given.LOG_UNWITNESSED_HOURS,
    unwitnessedFolderHours: given.LOG_UNWITNESSED_FOLDER_HOURS,
  }
}

function listed(text: string): string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
}
