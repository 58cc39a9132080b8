-- A row is a body (cơ quan) from the day it comes into force; its code names it for ever.
CREATE TABLE agencies (
  id {{id}} NOT NULL PRIMARY KEY,
  code VARCHAR(35) NOT NULL,
  name VARCHAR(200) NOT NULL,
  folded_name VARCHAR(200) NOT NULL,
  organ_code VARCHAR(30) NOT NULL,
  system VARCHAR(10) NOT NULL,
  level VARCHAR(10) NOT NULL,
  profile VARCHAR(10) NOT NULL,
  parent_id {{id}} NULL,
  place_name VARCHAR(100) NOT NULL,
  valid_from {{day}} NOT NULL
) {{options}};
CREATE UNIQUE INDEX agencies_code ON agencies (code);
CREATE INDEX agencies_parent ON agencies (parent_id);

-- A row is the end of a body: its last day, and the body that takes over.
CREATE TABLE agency_closings (
  agency_id {{id}} NOT NULL PRIMARY KEY,
  valid_to {{day}} NOT NULL,
  successor_id {{id}} NULL
) {{options}};

-- A row is a body whose administrators administer every body of this installation.
CREATE TABLE keepers (
  agency_id {{id}} NOT NULL PRIMARY KEY
) {{options}};

-- A row is a unit (đơn vị) inside a body; its code stands in the symbols of letters it drafts.
CREATE TABLE units (
  id {{id}} NOT NULL PRIMARY KEY,
  agency_id {{id}} NOT NULL,
  name VARCHAR(200) NOT NULL,
  code VARCHAR(20) NOT NULL,
  parent_id {{id}} NULL
) {{options}};
CREATE UNIQUE INDEX units_code ON units (agency_id, code);

-- A row is a post (chức vụ) of a body or of one of its units.
CREATE TABLE posts (
  id {{id}} NOT NULL PRIMARY KEY,
  agency_id {{id}} NOT NULL,
  unit_id {{id}} NULL,
  title VARCHAR(100) NOT NULL
) {{options}};
CREATE INDEX posts_agency ON posts (agency_id);

-- A row is one thing that the holder of a post may do.
CREATE TABLE post_roles (
  post_id {{id}} NOT NULL,
  role VARCHAR(20) NOT NULL,
  PRIMARY KEY (post_id, role)
) {{options}};

-- A row is a person who may sign in; the password only as an argon2id hash.
CREATE TABLE people (
  id {{id}} NOT NULL PRIMARY KEY,
  name VARCHAR(100) NOT NULL,
  folded_name VARCHAR(100) NOT NULL,
  log_in VARCHAR(80) NOT NULL,
  password_hash VARCHAR(160) NOT NULL,
  language CHAR(2) NOT NULL
) {{options}};
CREATE UNIQUE INDEX people_log_in ON people (log_in);

-- A row is a person who holds a post from a day to a day, both included; no end means until further notice.
CREATE TABLE holdings (
  id {{id}} NOT NULL PRIMARY KEY,
  post_id {{id}} NOT NULL,
  person_id {{id}} NOT NULL,
  valid_from {{day}} NOT NULL,
  valid_to {{day}} NULL
) {{options}};
CREATE UNIQUE INDEX holdings_post ON holdings (post_id, valid_from);
CREATE INDEX holdings_person ON holdings (person_id);

-- A row is a signed-in browser, known by the SHA-256 of its cookie, and the post its person acts in.
CREATE TABLE sessions (
  token_digest {{hash}} NOT NULL PRIMARY KEY,
  person_id {{id}} NOT NULL,
  post_id {{id}} NOT NULL,
  opened_at {{time}} NOT NULL,
  seen_at {{time}} NOT NULL
) {{options}};
CREATE INDEX sessions_person ON sessions (person_id);

-- A row counts the wrong passwords given for a log-in (kept as a digest: people type passwords there), and says until when it is locked.
CREATE TABLE log_in_failures (
  log_in_digest {{hash}} NOT NULL PRIMARY KEY,
  failures INT NOT NULL,
  failed_at {{time}} NOT NULL,
  locked_until {{time}} NULL
) {{options}};

-- A row says that the demonstration province stands in this installation, and since when.
CREATE TABLE demonstrations (
  name VARCHAR(60) NOT NULL PRIMARY KEY,
  planted_at {{time}} NOT NULL
) {{options}};
