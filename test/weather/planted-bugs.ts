import { database } from '../../server/platform/database.ts'

/** Bugs that a run must notice: what keeps a message from being taken twice, or a case in its order, is taken away. */
export type Bug = 'no-unique-index' | 'no-memory' | 'no-order'

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

// Every message is a case of its own: none waits for the one before it.
const unordered = [
  `CREATE TRIGGER confuse AFTER INSERT ON outbox BEGIN
     UPDATE outbox SET case_key = NEW.uuid WHERE id = NEW.id; END`,
]

const statements: Record<Bug, readonly string[]> = {
  'no-unique-index': inboxWithoutKey,
  'no-memory': forgetful,
  'no-order': unordered,
}

/** Plants a bug into the embedded database of this process; one that is there already stays. */
export async function plantBug(bug: Bug): Promise<void> {
  for (const statement of statements[bug])
    await database()
      .query(statement)
      .catch(() => undefined)
}
