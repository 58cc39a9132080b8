-- A row is one change of bodies: merged, split, abolished or renamed, from which day and by which decision; what was asked for is kept as it was.
CREATE TABLE body_changes (
  id {{id}} NOT NULL PRIMARY KEY,
  kind VARCHAR(10) NOT NULL,
  effective_on {{day}} NOT NULL,
  instrument VARCHAR(200) NOT NULL,
  instrument_on {{day}} NOT NULL,
  main_heir_id {{id}} NOT NULL,
  plan_digest {{hash}} NOT NULL,
  given {{text}} NOT NULL,
  decided_at {{time}} NOT NULL
) {{options}};

-- A row says where something of an ended body went: a unit, post, body below, document, assignment, case, work file, delivery and so on, by its kind.
CREATE TABLE body_moves (
  change_id {{id}} NOT NULL,
  kind VARCHAR(12) NOT NULL,
  subject_id {{id}} NOT NULL,
  from_agency_id {{id}} NOT NULL,
  to_agency_id {{id}} NOT NULL,
  PRIMARY KEY (change_id, kind, subject_id)
) {{options}};

-- A row is a body that takes the place of an ended one from a day on, also where the heir of its heir does; ordinal 1 is the one that its code leads to.
CREATE TABLE agency_heirs (
  agency_id {{id}} NOT NULL,
  heir_id {{id}} NOT NULL,
  ordinal INT NOT NULL,
  since {{day}} NOT NULL,
  change_id {{id}} NOT NULL,
  PRIMARY KEY (agency_id, heir_id)
) {{options}};
CREATE INDEX agency_heirs_heir ON agency_heirs (heir_id, agency_id);

-- A row is a name that a body bore from a day to a day, both included, before it was renamed.
CREATE TABLE agency_names (
  agency_id {{id}} NOT NULL,
  valid_from {{day}} NOT NULL,
  valid_to {{day}} NOT NULL,
  name VARCHAR(200) NOT NULL,
  folded_name VARCHAR(200) NOT NULL,
  organ_code VARCHAR(30) NOT NULL,
  place_name VARCHAR(100) NOT NULL,
  PRIMARY KEY (agency_id, valid_to)
) {{options}};

-- A book, and each of its series, closes with its body: it is read for ever, and gives no number from that day on.
ALTER TABLE registers ADD COLUMN closed_on {{day}} NULL;
ALTER TABLE series ADD COLUMN closed_on {{day}} NULL;
