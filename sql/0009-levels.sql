-- A row is a signed file, by its hash, whose evidence is kept up: what it has reached, what it waits for, when it is tried next (never where null), and which piece of work has it in hand until when.
CREATE TABLE raisings (
  base_sha256 {{hash}} NOT NULL PRIMARY KEY,
  agency_id {{id}} NOT NULL,
  document_id {{id}} NOT NULL,
  level VARCHAR(8) NULL,
  waits_for VARCHAR(60) NULL,
  tries INT NOT NULL,
  next_try_at {{time}} NULL,
  holder VARCHAR(60) NOT NULL,
  held_until {{time}} NOT NULL,
  asked_at {{time}} NOT NULL
) {{options}};
CREATE INDEX raisings_due ON raisings (next_try_at);

-- A row is a file that begins with a signed file and goes on with the evidence gathered up to this step; the last step counts.
CREATE TABLE raised_files (
  base_sha256 {{hash}} NOT NULL,
  step INT NOT NULL,
  sha256 {{hash}} NOT NULL,
  size_bytes {{id}} NOT NULL,
  level VARCHAR(8) NOT NULL,
  raised_at {{time}} NOT NULL,
  PRIMARY KEY (base_sha256, step)
) {{options}};
CREATE INDEX raised_files_sha256 ON raised_files (sha256);
