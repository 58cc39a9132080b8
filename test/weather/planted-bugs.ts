import { database } from '../../server/platform/database.ts'

/** Bugs that a run must notice: what keeps a message from being taken twice is taken away. */
export type Bug = 'no-unique-index' | 'no-memory'

const inboxWithoutKey = [
  'ALTER TABLE inbox RENAME TO inbox_before',
  'CREATE TABLE inbox AS SELECT * FROM inbox_before',
  'DROP TABLE inbox_before',
  'ALTER TABLE receipts RENAME TO receipts_before',
  'CREATE TABLE receipts AS SELECT * FROM receipts_before',
  'DROP TABLE receipts_before',
  'DROP INDEX deliveries_uuid',
]

// What was taken is forgotten at once: whoever asks again is not known.
const forgetful = [
  `CREATE TRIGGER forget AFTER INSERT ON inbox BEGIN
     DELETE FROM inbox WHERE uuid = NEW.uuid; END`,
  'DROP INDEX deliveries_uuid',
  `CREATE TRIGGER forget_receipts BEFORE INSERT ON receipts WHEN NEW.direction = 'given' BEGIN
     DELETE FROM receipts WHERE message_uuid = NEW.message_uuid AND direction = 'given'; END`,
]

/** Plants a bug into the embedded database of this process; one that is there already stays. */
export async function plantBug(bug: Bug): Promise<void> {
  for (const statement of bug === 'no-memory' ? forgetful : inboxWithoutKey)
    await database()
      .query(statement)
      .catch(() => undefined)
}
