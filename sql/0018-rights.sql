-- A row is an explicit sharing (chia sẻ) of a document or work file with a body, or with one unit or post of a body, from a day to a day, both included.
CREATE TABLE shares (
  id {{id}} NOT NULL PRIMARY KEY,
  agency_id {{id}} NOT NULL,
  subject_type VARCHAR(10) NOT NULL,
  subject_id {{id}} NOT NULL,
  title VARCHAR(500) NOT NULL,
  to_agency_id {{id}} NOT NULL,
  to_unit_id {{id}} NULL,
  to_post_id {{id}} NULL,
  valid_from {{day}} NOT NULL,
  valid_to {{day}} NOT NULL,
  reason VARCHAR(500) NOT NULL,
  shared_at {{time}} NOT NULL
) {{options}};
CREATE INDEX shares_subject ON shares (subject_id, subject_type);
CREATE INDEX shares_with ON shares (to_agency_id, subject_type, valid_to);

-- A row is the end of a sharing before its term was over.
CREATE TABLE share_ends (
  share_id {{id}} NOT NULL PRIMARY KEY,
  ended_at {{time}} NOT NULL
) {{options}};

-- A row says that within its body only those see a document who have had a hand in it or with whom it is shared.
CREATE TABLE narrowings (
  id {{id}} NOT NULL PRIMARY KEY,
  document_id {{id}} NOT NULL,
  reason VARCHAR(500) NOT NULL,
  narrowed_at {{time}} NOT NULL
) {{options}};
CREATE INDEX narrowings_document ON narrowings (document_id);

-- A row is the end of a narrowing.
CREATE TABLE widenings (
  narrowing_id {{id}} NOT NULL PRIMARY KEY,
  widened_at {{time}} NOT NULL
) {{options}};

-- A row is a right changed on a document or work file; it alarms its body until a competent person has judged it.
CREATE TABLE right_changes (
  id {{id}} NOT NULL PRIMARY KEY,
  agency_id {{id}} NOT NULL,
  subject_type VARCHAR(10) NOT NULL,
  subject_id {{id}} NOT NULL,
  title VARCHAR(500) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  cause_id {{id}} NOT NULL,
  is_open INT NULL,
  changed_at {{time}} NOT NULL,
  post_id {{id}} NOT NULL,
  person_id {{id}} NOT NULL,
  changed_by VARCHAR(100) NOT NULL
) {{options}};
CREATE INDEX right_changes_open ON right_changes (agency_id, is_open, id);
CREATE INDEX right_changes_subject ON right_changes (subject_id, subject_type);

-- A row is the competent person's word on a changed right: confirmed, or undone.
CREATE TABLE right_judgements (
  right_change_id {{id}} NOT NULL PRIMARY KEY,
  outcome VARCHAR(10) NOT NULL,
  judged_at {{time}} NOT NULL,
  post_id {{id}} NOT NULL,
  judged_by VARCHAR(100) NOT NULL
) {{options}};

-- A row lets the auditors of a body read what bodies of another system hold, from a day to a day: the one door in the wall between the systems.
CREATE TABLE oversights (
  id {{id}} NOT NULL PRIMARY KEY,
  agency_id {{id}} NOT NULL,
  system VARCHAR(10) NOT NULL,
  valid_from {{day}} NOT NULL,
  valid_to {{day}} NOT NULL,
  basis VARCHAR(500) NOT NULL
) {{options}};
CREATE INDEX oversights_agency ON oversights (agency_id, system);

-- A row is the first time on a day that somebody, in a post, opened the file of a document.
CREATE TABLE readings (
  document_id {{id}} NOT NULL,
  day {{day}} NOT NULL,
  person_id {{id}} NOT NULL,
  post_id {{id}} NOT NULL,
  agency_id {{id}} NOT NULL,
  read_at {{time}} NOT NULL,
  PRIMARY KEY (document_id, day, person_id, post_id)
) {{options}};
CREATE INDEX readings_person ON readings (person_id, day);
