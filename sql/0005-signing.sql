-- A row is the latest preparation of a document for its signer: the exact bytes that their key signs, and until when they may. A signature that names it has used it.
CREATE TABLE signature_preparations (
  document_id {{id}} NOT NULL PRIMARY KEY,
  id {{id}} NOT NULL,
  agency_id {{id}} NOT NULL,
  field VARCHAR(40) NOT NULL,
  post_id {{id}} NOT NULL,
  person_id {{id}} NOT NULL,
  certificate_sha256 {{hash}} NOT NULL,
  base_version INT NOT NULL,
  base_sha256 {{hash}} NOT NULL,
  prepared_sha256 {{hash}} NOT NULL,
  digest {{hash}} NOT NULL,
  byte_range {{json}} NOT NULL,
  places {{json}} NOT NULL,
  prepared_at {{time}} NOT NULL,
  expires_at {{time}} NOT NULL
) {{options}};
CREATE UNIQUE INDEX signature_preparations_id ON signature_preparations (id);
CREATE INDEX signature_preparations_sha256 ON signature_preparations (prepared_sha256);

-- A row is a signature on a version of a document: a person's in the field signer, or the body's own in the field seal, set by the post named.
CREATE TABLE signatures (
  document_id {{id}} NOT NULL,
  field VARCHAR(40) NOT NULL,
  version INT NOT NULL,
  kind VARCHAR(8) NOT NULL,
  agency_id {{id}} NOT NULL,
  post_id {{id}} NOT NULL,
  person_id {{id}} NOT NULL,
  preparation_id {{id}} NULL,
  certificate_sha256 {{hash}} NOT NULL,
  signer_name VARCHAR(200) NOT NULL,
  subject VARCHAR(600) NOT NULL,
  signed_at {{time}} NOT NULL,
  has_read_to_end INT NULL,
  PRIMARY KEY (document_id, field, version)
) {{options}};
CREATE UNIQUE INDEX signatures_preparation ON signatures (preparation_id);

-- A row is a certificate (DER in base64) that a person has signed with; while one of theirs is in force, only those registered are accepted from them.
CREATE TABLE certificates (
  certificate_sha256 {{hash}} NOT NULL PRIMARY KEY,
  person_id {{id}} NOT NULL,
  subject VARCHAR(600) NOT NULL,
  der {{text}} NOT NULL,
  valid_from {{time}} NOT NULL,
  valid_to {{time}} NOT NULL,
  registered_at {{time}} NOT NULL
) {{options}};
CREATE INDEX certificates_person ON certificates (person_id, valid_to);
