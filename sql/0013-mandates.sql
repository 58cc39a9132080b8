-- A row is a mandate to sign (giao ký): who may sign for whom, in which form (TM, KT, TL, TUQ, Q), from when to when, for what, and by which document. A person is named only where it is given to them and nobody else; the one who held the grantor's post is kept, because it lapses with them. Type codes and units are separated by spaces, null means all.
CREATE TABLE mandates (
  agency_id {{id}} NOT NULL,
  id {{id}} NOT NULL,
  kind VARCHAR(3) NOT NULL,
  grantor_post_id {{id}} NOT NULL,
  grantor_person_id {{id}} NULL,
  grantee_post_id {{id}} NULL,
  grantee_person_id {{id}} NULL,
  passed_on_from_id {{id}} NULL,
  valid_from {{day}} NOT NULL,
  valid_to {{day}} NULL,
  type_codes VARCHAR(600) NULL,
  unit_ids VARCHAR(600) NULL,
  instrument VARCHAR(200) NOT NULL,
  instrument_day {{day}} NOT NULL,
  instrument_document_id {{id}} NULL,
  granted_at {{time}} NOT NULL,
  PRIMARY KEY (agency_id, id)
) {{options}};
CREATE INDEX mandates_grantor ON mandates (grantor_post_id);
CREATE INDEX mandates_grantee ON mandates (grantee_post_id);
CREATE INDEX mandates_person ON mandates (grantee_person_id);

-- A row is the end of a mandate before its term, and why.
CREATE TABLE mandate_ends (
  mandate_id {{id}} NOT NULL PRIMARY KEY,
  agency_id {{id}} NOT NULL,
  reason VARCHAR(500) NOT NULL,
  ended_at {{time}} NOT NULL
) {{options}};

-- A row says that one post stands in for the absent holder of another, from a day to a day, for some of its work (assignments, checks, seal; separated by spaces). It is looked at whenever a list is read; no work is ever copied.
CREATE TABLE substitutions (
  agency_id {{id}} NOT NULL,
  id {{id}} NOT NULL,
  absent_post_id {{id}} NOT NULL,
  absent_person_id {{id}} NOT NULL,
  substitute_post_id {{id}} NOT NULL,
  valid_from {{day}} NOT NULL,
  valid_to {{day}} NOT NULL,
  scope VARCHAR(60) NOT NULL,
  form VARCHAR(3) NULL,
  basis VARCHAR(500) NOT NULL,
  arranged_at {{time}} NOT NULL,
  PRIMARY KEY (agency_id, id)
) {{options}};
CREATE INDEX substitutions_substitute ON substitutions (substitute_post_id, valid_to);
CREATE INDEX substitutions_absent ON substitutions (absent_post_id, valid_to);

-- A row is the end of a substitution before its term, and why.
CREATE TABLE substitution_ends (
  substitution_id {{id}} NOT NULL PRIMARY KEY,
  agency_id {{id}} NOT NULL,
  reason VARCHAR(500) NOT NULL,
  ended_at {{time}} NOT NULL
) {{options}};

-- The absent post for which somebody else gave an opinion, with its title and holder as they were.
ALTER TABLE opinions ADD COLUMN for_post_id {{id}} NULL;
ALTER TABLE opinions ADD COLUMN for_post_title VARCHAR(100) NULL;
ALTER TABLE opinions ADD COLUMN for_person_name VARCHAR(100) NULL;

-- The mandate by which a signature was made; null in one's own right, and before there were mandates.
ALTER TABLE signatures ADD COLUMN mandate_id {{id}} NULL;
