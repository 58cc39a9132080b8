-- A row is the last identifier that any process has reserved.
CREATE TABLE identifier_blocks (
  name VARCHAR(20) NOT NULL PRIMARY KEY,
  last_id {{id}} NOT NULL
) {{options}};
INSERT INTO identifier_blocks (name, last_id) VALUES ('all', 1000);

-- A row is one act on one subject: its canonical text, its digest, and its place in the subject's chain.
CREATE TABLE journal_lines (
  id {{id}} NOT NULL PRIMARY KEY,
  act VARCHAR(60) NOT NULL,
  subject VARCHAR(80) NOT NULL,
  seq INT NOT NULL,
  at {{time}} NOT NULL,
  person_id {{id}} NOT NULL,
  post_id {{id}} NOT NULL,
  agency_id {{id}} NOT NULL,
  line {{text}} NOT NULL,
  digest {{hash}} NOT NULL,
  position {{id}} NULL
) {{options}};
CREATE UNIQUE INDEX journal_lines_chain ON journal_lines (subject, seq);
CREATE UNIQUE INDEX journal_lines_position ON journal_lines (position);

-- A row is how far one follower has read the journal.
CREATE TABLE bookmarks (
  follower VARCHAR(60) NOT NULL PRIMARY KEY,
  position {{id}} NOT NULL
) {{options}};

-- A row is a job that only one process at a time may do, and until when it holds it.
CREATE TABLE leases (
  name VARCHAR(60) NOT NULL PRIMARY KEY,
  holder VARCHAR(60) NOT NULL,
  until {{time}} NOT NULL
) {{options}};
INSERT INTO leases (name, holder, until) VALUES
  ('sequencer', '', '1970-01-01T00:00:00.000Z'),
  ('followers', '', '1970-01-01T00:00:00.000Z');

-- A row is the answer that a repeated request gets again.
CREATE TABLE idempotency_keys (
  person_id {{id}} NOT NULL,
  request_key VARCHAR(80) NOT NULL,
  request_digest {{hash}} NOT NULL,
  reply {{text}} NOT NULL,
  answered_at {{time}} NOT NULL,
  PRIMARY KEY (person_id, request_key)
) {{options}};
