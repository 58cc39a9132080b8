-- A row is what the sender of a delivery asks of its recipient, numbered within the delivery: to give it back (recall, removal) or to take another content (update: what is said anew, null where it stays), why, and what was answered (15 agreed, 16 refused). is_open is 1 until it is answered, then null.
CREATE TABLE amendments (
  delivery_id {{id}} NOT NULL,
  number INT NOT NULL,
  to_agency_id {{id}} NOT NULL,
  uuid CHAR(36) NOT NULL,
  kind VARCHAR(8) NOT NULL,
  reason VARCHAR(500) NOT NULL,
  abstract VARCHAR(500) NULL,
  urgency VARCHAR(12) NULL,
  sha256 {{hash}} NULL,
  size_bytes {{id}} NULL,
  pages INT NULL,
  asked_at {{time}} NOT NULL,
  asked_by_post_id {{id}} NOT NULL,
  asked_by_name VARCHAR(100) NOT NULL,
  is_open INT NULL,
  code VARCHAR(4) NULL,
  answer_reason VARCHAR(500) NULL,
  answered_at {{time}} NULL,
  answered_by_post_id {{id}} NULL,
  answered_by_name VARCHAR(100) NULL,
  PRIMARY KEY (delivery_id, number)
) {{options}};
CREATE UNIQUE INDEX amendments_open ON amendments (delivery_id, is_open);
CREATE INDEX amendments_waiting ON amendments (to_agency_id, is_open, delivery_id);
CREATE INDEX amendments_sha256 ON amendments (sha256);

-- A row is a message about a delivery that overtook it; it is taken with the delivery.
CREATE TABLE early_amendments (
  uuid CHAR(36) NOT NULL,
  from_agency_id {{id}} NOT NULL,
  message_uuid CHAR(36) NOT NULL,
  message {{json}} NOT NULL,
  came_at {{time}} NOT NULL,
  PRIMARY KEY (uuid, from_agency_id, message_uuid)
) {{options}};

-- A row says that a document is changed no more, on either side of a recall: why, since when, and by which delivery.
CREATE TABLE document_freezes (
  document_id {{id}} NOT NULL PRIMARY KEY,
  delivery_id {{id}} NOT NULL,
  reason VARCHAR(500) NOT NULL,
  frozen_at {{time}} NOT NULL,
  post_id {{id}} NOT NULL,
  by_name VARCHAR(100) NOT NULL
) {{options}};

-- A row is a stored file of a recalled copy: its hash and length stay, its bytes are destroyed once nothing alive names them here.
CREATE TABLE destructions (
  document_id {{id}} NOT NULL,
  ordinal INT NOT NULL,
  agency_id {{id}} NOT NULL,
  delivery_id {{id}} NOT NULL,
  sha256 {{hash}} NOT NULL,
  size_bytes {{id}} NOT NULL,
  withdrawn_at {{time}} NOT NULL,
  destroyed_at {{time}} NULL,
  is_due INT NULL,
  PRIMARY KEY (document_id, ordinal)
) {{options}};
CREATE INDEX destructions_due ON destructions (is_due, document_id);
CREATE INDEX destructions_sha256 ON destructions (sha256);

-- A row says that an outgoing document stands in the place of an earlier one of its body, and why.
CREATE TABLE replacements (
  document_id {{id}} NOT NULL,
  replaced_id {{id}} NOT NULL,
  reason VARCHAR(500) NOT NULL,
  replaced_at {{time}} NOT NULL,
  post_id {{id}} NOT NULL,
  by_name VARCHAR(100) NOT NULL,
  PRIMARY KEY (document_id, replaced_id)
) {{options}};
CREATE INDEX replacements_replaced ON replacements (replaced_id);

-- A row says of deliveries of other installations that one stands in the place of another, by the identifiers that both sides know.
CREATE TABLE delivery_replacements (
  uuid CHAR(36) NOT NULL,
  replaced_uuid CHAR(36) NOT NULL,
  from_agency_id {{id}} NOT NULL,
  reason VARCHAR(500) NOT NULL,
  said_at {{time}} NOT NULL,
  PRIMARY KEY (uuid, replaced_uuid, from_agency_id)
) {{options}};
CREATE INDEX delivery_replacements_replaced ON delivery_replacements (replaced_uuid, from_agency_id);
