-- A row is a message of the outbox for whose answer nobody waits any more: who gave it up, when and why, and when an answer came all the same.
CREATE TABLE abandonments (
  outbox_id {{id}} NOT NULL PRIMARY KEY,
  delivery_id {{id}} NOT NULL,
  reason VARCHAR(500) NOT NULL,
  abandoned_at {{time}} NOT NULL,
  by_name VARCHAR(100) NOT NULL,
  answered_at {{time}} NULL
) {{options}};
CREATE INDEX abandonments_delivery ON abandonments (delivery_id);

-- A row is where a body of another installation lived before, and the certificate that was pinned of it then (PEM): by it is judged what came until that moment.
CREATE TABLE former_carriers (
  agency_id {{id}} NOT NULL,
  ended_at {{time}} NOT NULL,
  partner_id {{id}} NOT NULL,
  certificate {{text}} NULL,
  PRIMARY KEY (agency_id, ended_at)
) {{options}};
