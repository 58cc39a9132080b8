-- A row is an official document in one body's hands: one it issues, or one it received and registered.
CREATE TABLE documents (
  agency_id {{id}} NOT NULL,
  id {{id}} NOT NULL,
  uuid CHAR(36) NOT NULL,
  direction VARCHAR(8) NOT NULL,
  stage VARCHAR(20) NOT NULL,
  rev INT NOT NULL,
  type_code VARCHAR(20) NOT NULL,
  abstract VARCHAR(500) NOT NULL,
  folded VARCHAR(700) NOT NULL,
  urgency VARCHAR(12) NOT NULL,
  circulation VARCHAR(20) NULL,
  number INT NULL,
  notation VARCHAR(60) NULL,
  reference VARCHAR(80) NULL,
  issued_on {{day}} NULL,
  issuer_agency_id {{id}} NULL,
  issuer_name VARCHAR(200) NOT NULL,
  arrival_number INT NULL,
  arrived_on {{day}} NULL,
  due_on {{day}} NULL,
  unit_id {{id}} NULL,
  drafter_post_id {{id}} NULL,
  drafter_person_id {{id}} NULL,
  signer_post_id {{id}} NULL,
  signer_name VARCHAR(100) NULL,
  signer_title VARCHAR(100) NULL,
  authority VARCHAR(4) NULL,
  copies INT NULL,
  page_amount INT NULL,
  note VARCHAR(500) NULL,
  irregularities VARCHAR(200) NULL,
  answers_id {{id}} NULL,
  version INT NOT NULL,
  changed_at {{time}} NOT NULL,
  PRIMARY KEY (agency_id, id)
) {{options}};
CREATE UNIQUE INDEX documents_id ON documents (id);
CREATE INDEX documents_changed ON documents (agency_id, changed_at, id);
CREATE INDEX documents_stage ON documents (agency_id, stage, changed_at, id);
CREATE INDEX documents_reference ON documents (agency_id, reference);
CREATE INDEX documents_drafter ON documents (drafter_post_id, changed_at);

-- A row is one version of a document's main file; bytes are in the store by their hash, never changed, never reused.
CREATE TABLE document_versions (
  document_id {{id}} NOT NULL,
  version INT NOT NULL,
  kind VARCHAR(12) NOT NULL,
  sha256 {{hash}} NOT NULL,
  size_bytes {{id}} NOT NULL,
  pages INT NOT NULL,
  content {{json}} NULL,
  places {{json}} NULL,
  made_at {{time}} NOT NULL,
  made_by_post_id {{id}} NOT NULL,
  made_by_name VARCHAR(100) NOT NULL,
  PRIMARY KEY (document_id, version)
) {{options}};
CREATE INDEX document_versions_sha256 ON document_versions (sha256);

-- A row is an annex of a document.
CREATE TABLE annexes (
  document_id {{id}} NOT NULL,
  ordinal INT NOT NULL,
  name VARCHAR(255) NOT NULL,
  media_type VARCHAR(120) NOT NULL,
  sha256 {{hash}} NOT NULL,
  size_bytes {{id}} NOT NULL,
  PRIMARY KEY (document_id, ordinal)
) {{options}};
CREATE INDEX annexes_sha256 ON annexes (sha256);

-- A row is one recipient (nơi nhận) of an outgoing document, in the order printed.
CREATE TABLE recipients (
  document_id {{id}} NOT NULL,
  ordinal INT NOT NULL,
  agency_id {{id}} NULL,
  name VARCHAR(200) NOT NULL,
  purpose VARCHAR(8) NOT NULL,
  PRIMARY KEY (document_id, ordinal)
) {{options}};

-- A row is an opinion, approval or return given on a document's way.
CREATE TABLE opinions (
  document_id {{id}} NOT NULL,
  id {{id}} NOT NULL,
  step VARCHAR(80) NOT NULL,
  outcome VARCHAR(20) NOT NULL,
  text {{text}} NULL,
  given_at {{time}} NOT NULL,
  post_id {{id}} NOT NULL,
  post_title VARCHAR(100) NOT NULL,
  person_id {{id}} NOT NULL,
  person_name VARCHAR(100) NOT NULL,
  PRIMARY KEY (document_id, id)
) {{options}};

-- A row is a book (sổ) of a body.
CREATE TABLE registers (
  id {{id}} NOT NULL PRIMARY KEY,
  agency_id {{id}} NOT NULL,
  kind VARCHAR(8) NOT NULL,
  name VARCHAR(200) NOT NULL,
  numbers_per_type INT NOT NULL
) {{options}};
CREATE UNIQUE INDEX registers_kind ON registers (agency_id, kind, name);

-- A row is a committee term (nhiệm kỳ) of a body whose numbers run through it.
CREATE TABLE terms (
  agency_id {{id}} NOT NULL,
  name VARCHAR(40) NOT NULL,
  starts_on {{day}} NOT NULL,
  ends_on {{day}} NULL,
  PRIMARY KEY (agency_id, name)
) {{options}};

-- A row is one series of numbers, and the last one given: a book, a period, and a type where numbers run by type ('' elsewhere).
CREATE TABLE series (
  register_id {{id}} NOT NULL,
  period VARCHAR(40) NOT NULL,
  type_code VARCHAR(20) NOT NULL,
  last_number INT NOT NULL,
  PRIMARY KEY (register_id, period, type_code)
) {{options}};

-- A row is a line of a book: a number given once to one document.
CREATE TABLE register_entries (
  register_id {{id}} NOT NULL,
  period VARCHAR(40) NOT NULL,
  type_code VARCHAR(20) NOT NULL,
  number INT NOT NULL,
  agency_id {{id}} NOT NULL,
  document_id {{id}} NOT NULL,
  registered_at {{time}} NOT NULL,
  post_id {{id}} NOT NULL,
  registered_by VARCHAR(100) NOT NULL,
  PRIMARY KEY (register_id, period, type_code, number)
) {{options}};
CREATE UNIQUE INDEX register_entries_document ON register_entries (register_id, document_id);
