-- A row is a tile of the journal's Merkle tree (C2SP tlog-tiles): up to 256 hashes of one level, 32 bytes each, one after the other.
CREATE TABLE log_tiles (
  level INT NOT NULL,
  tile {{id}} NOT NULL,
  width INT NOT NULL,
  hashes {{bytes}} NOT NULL,
  PRIMARY KEY (level, tile)
) {{options}};

-- A row is a signed head of the journal: how many lines it holds, their root, and the C2SP checkpoint with this installation's signatures.
CREATE TABLE log_heads (
  size {{id}} NOT NULL PRIMARY KEY,
  root {{hash}} NOT NULL,
  signed_at {{time}} NOT NULL,
  note {{text}} NOT NULL
) {{options}};

-- A row is what somebody else says of a head: a witness's line (C2SP tlog-cosignature), or a timestamp token in base64 (RFC 3161) over the SHA-256 of the checkpoint's text.
CREATE TABLE log_countersignatures (
  size {{id}} NOT NULL,
  name VARCHAR(200) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  value {{text}} NOT NULL,
  made_at {{time}} NOT NULL,
  PRIMARY KEY (size, name)
) {{options}};

-- A row is the latest head of another installation's journal that this one has countersigned.
CREATE TABLE log_witnessed (
  origin VARCHAR(200) NOT NULL PRIMARY KEY,
  size {{id}} NOT NULL,
  root {{hash}} NOT NULL,
  note {{text}} NOT NULL,
  seen_at {{time}} NOT NULL
) {{options}};

-- A row is something that does not hold: in the journal, its tree, its heads or the stored files, or in the head of another installation; it stays.
CREATE TABLE log_alarms (
  id {{id}} NOT NULL PRIMARY KEY,
  kind VARCHAR(40) NOT NULL,
  found_at {{time}} NOT NULL,
  why VARCHAR(400) NOT NULL,
  position {{id}} NULL,
  line_id {{id}} NULL,
  subject VARCHAR(200) NULL,
  seq INT NULL
) {{options}};

-- A row is how far a check in the background has come: a position in the journal, or the name of a stored file; it starts over at its end.
CREATE TABLE log_checks (
  name VARCHAR(40) NOT NULL PRIMARY KEY,
  place VARCHAR(80) NOT NULL,
  moved_at {{time}} NOT NULL,
  ended_at {{time}} NULL
) {{options}};

INSERT INTO leases (name, holder, until) VALUES
  ('log-heads', '', '1970-01-01T00:00:00.000Z'),
  ('log-witnesses', '', '1970-01-01T00:00:00.000Z'),
  ('log-checks', '', '1970-01-01T00:00:00.000Z');
