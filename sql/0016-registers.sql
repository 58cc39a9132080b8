-- A book may be for one unit only (a council that issues under the host's seal), for some types only (codes between spaces, null for all), run by year or term (null as its profile has it), and open on a later day.
ALTER TABLE registers ADD COLUMN unit_id {{id}} NULL;
ALTER TABLE registers ADD COLUMN type_codes VARCHAR(400) NULL;
ALTER TABLE registers ADD COLUMN runs_by VARCHAR(4) NULL;
ALTER TABLE registers ADD COLUMN opens_on {{day}} NULL;

-- A row says that paper used a series before this installation did, and which number was the first given here.
CREATE TABLE series_starts (
  register_id {{id}} NOT NULL,
  period VARCHAR(40) NOT NULL,
  type_code VARCHAR(20) NOT NULL,
  first_number INT NOT NULL,
  reason VARCHAR(500) NOT NULL,
  set_at {{time}} NOT NULL,
  post_id {{id}} NOT NULL,
  set_by VARCHAR(100) NOT NULL,
  PRIMARY KEY (register_id, period, type_code)
) {{options}};

-- A row is a number kept back for a document to come, why, and until which day a document may bear it.
CREATE TABLE number_reservations (
  register_id {{id}} NOT NULL,
  period VARCHAR(40) NOT NULL,
  type_code VARCHAR(20) NOT NULL,
  number INT NOT NULL,
  reason VARCHAR(500) NOT NULL,
  until_on {{day}} NOT NULL,
  reserved_at {{time}} NOT NULL,
  post_id {{id}} NOT NULL,
  reserved_by VARCHAR(100) NOT NULL,
  PRIMARY KEY (register_id, period, type_code, number)
) {{options}};

-- A row is a number that no document will ever bear, and why.
CREATE TABLE number_voids (
  register_id {{id}} NOT NULL,
  period VARCHAR(40) NOT NULL,
  type_code VARCHAR(20) NOT NULL,
  number INT NOT NULL,
  reason VARCHAR(500) NOT NULL,
  voided_at {{time}} NOT NULL,
  post_id {{id}} NOT NULL,
  voided_by VARCHAR(100) NOT NULL,
  PRIMARY KEY (register_id, period, type_code, number)
) {{options}};

-- A row is a document handed to somebody on paper, and their receipt, as the books show it.
CREATE TABLE hand_overs (
  agency_id {{id}} NOT NULL,
  id {{id}} NOT NULL,
  document_id {{id}} NOT NULL,
  to_name VARCHAR(200) NOT NULL,
  handed_on {{day}} NOT NULL,
  received_by VARCHAR(100) NULL,
  note VARCHAR(500) NULL,
  PRIMARY KEY (agency_id, id)
) {{options}};
CREATE INDEX hand_overs_document ON hand_overs (document_id, id);

-- A row is a line of the post book: envelopes of a document sent on paper to one place.
CREATE TABLE post_entries (
  agency_id {{id}} NOT NULL,
  id {{id}} NOT NULL,
  year CHAR(4) NOT NULL,
  posted_on {{day}} NOT NULL,
  document_id {{id}} NULL,
  reference VARCHAR(80) NOT NULL,
  to_name VARCHAR(200) NOT NULL,
  envelopes INT NOT NULL,
  received VARCHAR(200) NULL,
  note VARCHAR(500) NULL,
  PRIMARY KEY (agency_id, id)
) {{options}};
CREATE INDEX post_entries_year ON post_entries (agency_id, year, id);

-- A row is a use of a kept copy (bản lưu): who read or borrowed it, who allowed it, and when it came back.
CREATE TABLE kept_copy_uses (
  agency_id {{id}} NOT NULL,
  id {{id}} NOT NULL,
  year CHAR(4) NOT NULL,
  used_on {{day}} NOT NULL,
  person_name VARCHAR(100) NOT NULL,
  document_id {{id}} NOT NULL,
  received VARCHAR(200) NULL,
  returned_on {{day}} NULL,
  allowed_by VARCHAR(100) NOT NULL,
  note VARCHAR(500) NULL,
  PRIMARY KEY (agency_id, id)
) {{options}};
CREATE INDEX kept_copy_uses_year ON kept_copy_uses (agency_id, year, id);

-- Of an arrival, its number and symbol spelled in one way, so that a second copy of it is noticed.
ALTER TABLE documents ADD COLUMN arrival_key VARCHAR(80) NULL;
CREATE INDEX documents_arrival_key ON documents (agency_id, arrival_key);
-- An answer is found from what it answers.
CREATE INDEX documents_answers ON documents (answers_id);
