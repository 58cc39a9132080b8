-- A row is the public code of an outgoing document, printed on it before anybody signs; it opens the public page once the document is issued.
CREATE TABLE verification_codes (
  document_id {{id}} NOT NULL PRIMARY KEY,
  code CHAR(16) NOT NULL
) {{options}};
CREATE UNIQUE INDEX verification_codes_code ON verification_codes (code);

-- A row is a registered image: of a person's handwritten signature, or of a body's seal; the PNG is in the store by its hash.
CREATE TABLE stamp_images (
  owner_kind VARCHAR(8) NOT NULL,
  owner_id {{id}} NOT NULL,
  sha256 {{hash}} NOT NULL,
  width INT NOT NULL,
  height INT NOT NULL,
  registered_at {{time}} NOT NULL,
  registered_by_name VARCHAR(100) NOT NULL,
  PRIMARY KEY (owner_kind, owner_id)
) {{options}};
CREATE INDEX stamp_images_sha256 ON stamp_images (sha256);

-- A row says that a body's documents bear initials (ký nháy), and of which step; the ordinal names the field, initial-1 and on.
CREATE TABLE initial_steps (
  agency_id {{id}} NOT NULL,
  ordinal INT NOT NULL,
  step VARCHAR(20) NOT NULL,
  PRIMARY KEY (agency_id, ordinal)
) {{options}};

-- A row is an annex in a file of its own that the body's key has signed: the annex now is the signed file, which begins with the file named here.
CREATE TABLE annex_signatures (
  document_id {{id}} NOT NULL,
  ordinal INT NOT NULL,
  base_sha256 {{hash}} NOT NULL,
  certificate_sha256 {{hash}} NOT NULL,
  signed_at {{time}} NOT NULL,
  PRIMARY KEY (document_id, ordinal)
) {{options}};
CREATE INDEX annex_signatures_sha256 ON annex_signatures (base_sha256);

-- A row is a copy (sao y, sao lục, trích sao) that a body has made, a line of its book of copies: one series a year for the three. An electronic one is in the store by its hash; one on paper is printed from this row.
CREATE TABLE copies (
  agency_id {{id}} NOT NULL,
  id {{id}} NOT NULL,
  form VARCHAR(4) NOT NULL,
  from_medium VARCHAR(10) NOT NULL,
  to_medium VARCHAR(10) NOT NULL,
  year CHAR(4) NOT NULL,
  number INT NOT NULL,
  reference VARCHAR(80) NOT NULL,
  copied_on {{day}} NOT NULL,
  document_id {{id}} NULL,
  original_sha256 {{hash}} NULL,
  copied_from VARCHAR(80) NULL,
  original_reference VARCHAR(80) NOT NULL,
  original_issued_on {{day}} NOT NULL,
  original_issuer VARCHAR(200) NOT NULL,
  type_name VARCHAR(200) NOT NULL,
  abstract VARCHAR(500) NOT NULL,
  excerpt {{text}} NULL,
  recipients VARCHAR(2000) NOT NULL,
  signer_name VARCHAR(100) NOT NULL,
  signer_title VARCHAR(100) NOT NULL,
  sha256 {{hash}} NULL,
  certificate_sha256 {{hash}} NULL,
  made_at {{time}} NOT NULL,
  made_by_post_id {{id}} NOT NULL,
  made_by_name VARCHAR(100) NOT NULL,
  PRIMARY KEY (agency_id, id)
) {{options}};
CREATE UNIQUE INDEX copies_id ON copies (id);
CREATE UNIQUE INDEX copies_number ON copies (agency_id, year, number);
CREATE INDEX copies_sha256 ON copies (sha256);
