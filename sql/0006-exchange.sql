-- A row is an issued document sent to one body: what is shown of it is copied in, as it was when issued; the bytes are in the store by their hash.
CREATE TABLE deliveries (
  to_agency_id {{id}} NOT NULL,
  id {{id}} NOT NULL,
  uuid CHAR(36) NOT NULL,
  document_id {{id}} NOT NULL,
  from_agency_id {{id}} NOT NULL,
  sha256 {{hash}} NOT NULL,
  reference VARCHAR(80) NOT NULL,
  issued_on {{day}} NOT NULL,
  type_code VARCHAR(20) NOT NULL,
  abstract VARCHAR(500) NOT NULL,
  urgency VARCHAR(12) NOT NULL,
  from_name VARCHAR(200) NOT NULL,
  to_name VARCHAR(200) NOT NULL,
  state VARCHAR(4) NOT NULL,
  rev INT NOT NULL,
  sent_at {{time}} NOT NULL,
  sent_by_post_id {{id}} NOT NULL,
  sent_by_name VARCHAR(100) NOT NULL,
  incoming_document_id {{id}} NULL,
  arrival_number INT NULL,
  PRIMARY KEY (to_agency_id, id)
) {{options}};
CREATE UNIQUE INDEX deliveries_id ON deliveries (id);
CREATE UNIQUE INDEX deliveries_document ON deliveries (document_id, to_agency_id);
CREATE INDEX deliveries_inbox ON deliveries (to_agency_id, state, id);
CREATE INDEX deliveries_incoming ON deliveries (incoming_document_id);
CREATE INDEX deliveries_sha256 ON deliveries (sha256);

-- A row is one step of a delivery after it was sent, in order from 2, with its code of QCVN 102:2016, who took it, and the reason of a refusal or recall.
CREATE TABLE delivery_statuses (
  delivery_id {{id}} NOT NULL,
  ordinal INT NOT NULL,
  code VARCHAR(4) NOT NULL,
  at {{time}} NOT NULL,
  post_id {{id}} NOT NULL,
  by_name VARCHAR(100) NOT NULL,
  reason VARCHAR(500) NULL,
  PRIMARY KEY (delivery_id, ordinal)
) {{options}};
