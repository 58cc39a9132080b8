import { z } from 'zod'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** The first entry of a backup: which migrations had run on its database. */
export const beginning = z.strictObject({
  format: z.literal('tamcap-backup-1'),
  madeAt: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), checksum: hash })),
})

/** The last entry, without which a backup is not whole: the sum of every table, and what else it holds. */
export const manifest = z.strictObject({
  tables: z.record(z.string(), z.strictObject({ rows: z.number().int(), sha256: hash })),
  files: z.number().int(),
  keys: z.number().int(),
})

/** How a backup begins. */
export type Beginning = z.output<typeof beginning>

/** How a backup ends. */
export type Manifest = z.output<typeof manifest>

/** The names of a backup's entries. */
export const entryNames = {
  beginning: 'beginning.json',
  manifest: 'manifest.json',
  /** The pages of a table, in their order. */
  page: (table: string, number: number) =>
    `tables/${table}/${String(number).padStart(8, '0')}.jsonl.gz`,
  file: (sha256: string) => `files/${sha256}`,
  /** A file of the folder of keys, by its path there. */
  key: (path: string) => `keys/${path}`,
} as const
