-- A delivery refused by its recipient may be corrected and sent again: the later one names the one in whose place it stands.
ALTER TABLE deliveries ADD COLUMN resend_of {{id}} NULL;
CREATE UNIQUE INDEX deliveries_resend_of ON deliveries (resend_of);
CREATE UNIQUE INDEX deliveries_uuid ON deliveries (uuid, from_agency_id);

-- A row is another installation: how it is reached, by which certificate its requests are known (PEM, with its SHA-256), and whom it trusts to name its bodies (PEM). It is left alone until its next try.
CREATE TABLE partners (
  id {{id}} NOT NULL PRIMARY KEY,
  name VARCHAR(200) NOT NULL,
  carrier VARCHAR(8) NOT NULL,
  address VARCHAR(300) NOT NULL,
  certificate {{text}} NULL,
  certificate_sha256 {{hash}} NULL,
  anchors {{text}} NULL,
  system_id VARCHAR(80) NULL,
  paused_at {{time}} NULL,
  failures INT NOT NULL,
  next_try_at {{time}} NOT NULL,
  reached_at {{time}} NULL,
  problem VARCHAR(500) NULL
) {{options}};
CREATE UNIQUE INDEX partners_certificate ON partners (certificate_sha256);

-- A row is a body that lives in another installation, and the certificate of its exchange key where that is pinned (PEM); a body without a row lives here.
CREATE TABLE body_carriers (
  agency_id {{id}} NOT NULL PRIMARY KEY,
  partner_id {{id}} NOT NULL,
  certificate {{text}} NULL
) {{options}};
CREATE INDEX body_carriers_partner ON body_carriers (partner_id);

-- A row is a message to leave: waiting until its bytes are made, ready until its receipt is here, then answered or refused. What concerns one case leaves in the order in which it was queued. The bytes are in the store by their hash; partner 0 is this installation itself.
CREATE TABLE outbox (
  partner_id {{id}} NOT NULL,
  id {{id}} NOT NULL,
  uuid CHAR(36) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  from_agency_id {{id}} NOT NULL,
  to_agency_id {{id}} NOT NULL,
  delivery_id {{id}} NOT NULL,
  case_key VARCHAR(80) NOT NULL,
  message {{json}} NULL,
  sha256 {{hash}} NULL,
  size_bytes {{id}} NULL,
  state VARCHAR(8) NOT NULL,
  attempts INT NOT NULL,
  next_try_at {{time}} NOT NULL,
  problem VARCHAR(500) NULL,
  queued_at {{time}} NOT NULL,
  answered_at {{time}} NULL,
  PRIMARY KEY (id)
) {{options}};
CREATE UNIQUE INDEX outbox_uuid ON outbox (uuid);
CREATE INDEX outbox_state ON outbox (state, partner_id, queued_at, id);
CREATE INDEX outbox_case ON outbox (partner_id, case_key, state);
CREATE INDEX outbox_delivery ON outbox (delivery_id);
CREATE INDEX outbox_sha256 ON outbox (sha256);

-- A row is a message taken from a partner, once; its bytes are in the store by their hash.
CREATE TABLE inbox (
  partner_id {{id}} NOT NULL,
  uuid VARCHAR(80) NOT NULL,
  sha256 {{hash}} NOT NULL,
  size_bytes {{id}} NOT NULL,
  kind VARCHAR(10) NOT NULL,
  delivery_id {{id}} NOT NULL,
  taken_at {{time}} NOT NULL,
  PRIMARY KEY (partner_id, uuid)
) {{options}};
CREATE INDEX inbox_delivery ON inbox (delivery_id);
CREATE INDEX inbox_sha256 ON inbox (sha256);

-- A row is the signed receipt of a message, byte for byte (edXML, status 01): given to a partner or taken from it.
CREATE TABLE receipts (
  partner_id {{id}} NOT NULL,
  message_uuid VARCHAR(80) NOT NULL,
  direction VARCHAR(5) NOT NULL,
  delivery_id {{id}} NOT NULL,
  sha256 {{hash}} NOT NULL,
  content {{text}} NOT NULL,
  at {{time}} NOT NULL,
  PRIMARY KEY (partner_id, message_uuid, direction)
) {{options}};
CREATE INDEX receipts_delivery ON receipts (delivery_id);

-- A row is what came with a delivery of another installation, whose document stands there, beside what `deliveries` says of it.
CREATE TABLE foreign_deliveries (
  delivery_id {{id}} NOT NULL PRIMARY KEY,
  document_identifier VARCHAR(200) NOT NULL,
  number INT NULL,
  notation VARCHAR(60) NULL,
  circulation VARCHAR(20) NULL,
  signer_name VARCHAR(100) NULL,
  signer_title VARCHAR(100) NULL,
  answers_uuid CHAR(36) NULL,
  due_on {{day}} NULL,
  note VARCHAR(500) NULL,
  size_bytes {{id}} NOT NULL,
  pages INT NOT NULL
) {{options}};

-- A row is an annex that came with such a delivery.
CREATE TABLE foreign_annexes (
  delivery_id {{id}} NOT NULL,
  ordinal INT NOT NULL,
  name VARCHAR(255) NOT NULL,
  media_type VARCHAR(120) NOT NULL,
  sha256 {{hash}} NOT NULL,
  size_bytes {{id}} NOT NULL,
  PRIMARY KEY (delivery_id, ordinal)
) {{options}};
CREATE INDEX foreign_annexes_sha256 ON foreign_annexes (sha256);

-- A row is something a partner did that it must not, such as another content under a known identifier; seen once an administrator says so.
CREATE TABLE exchange_alarms (
  id {{id}} NOT NULL PRIMARY KEY,
  partner_id {{id}} NOT NULL,
  uuid VARCHAR(80) NOT NULL,
  kind VARCHAR(60) NOT NULL,
  raised_at {{time}} NOT NULL,
  seen_at {{time}} NULL
) {{options}};
CREATE UNIQUE INDEX exchange_alarms_once ON exchange_alarms (partner_id, uuid, kind);

-- A row is a link for a recipient outside every installation: opened with a code told another way, both kept as hashes, until a day and only so many tries.
CREATE TABLE outside_links (
  document_id {{id}} NOT NULL,
  id {{id}} NOT NULL,
  recipient_name VARCHAR(200) NOT NULL,
  token_hash {{hash}} NOT NULL,
  code_hash VARCHAR(200) NOT NULL,
  until_on {{day}} NOT NULL,
  tries_left INT NOT NULL,
  made_at {{time}} NOT NULL,
  made_by_name VARCHAR(100) NOT NULL,
  opened_at {{time}} NULL,
  PRIMARY KEY (document_id, id)
) {{options}};
CREATE UNIQUE INDEX outside_links_token ON outside_links (token_hash);

-- The processes of an installation take turns: one seals and carries at a time.
INSERT INTO leases (name, holder, until) VALUES ('sender', '', '1970-01-01T00:00:00.000Z');
