-- A row says that a document of a body holds a word, in its fields or on its first page: the 32-bit hash of a folded syllable, of two that a stroke joins, or of something it is filtered by.
CREATE TABLE search_tokens (
  agency_id {{id}} NOT NULL,
  token INT NOT NULL,
  document_id {{id}} NOT NULL,
  PRIMARY KEY (agency_id, token, document_id)
-- @mariadb
) {{options}};
-- @sqlite
) WITHOUT ROWID;
-- @all

-- A row is what search_tokens was filled with for a document: the version whose text was read, its tokens (32-bit each, in base64), its words folded, and the text of its first page.
CREATE TABLE search_texts (
  document_id {{id}} NOT NULL PRIMARY KEY,
  agency_id {{id}} NOT NULL,
  version INT NOT NULL,
  tokens {{text}} NOT NULL,
  folded {{text}} NOT NULL,
  body {{text}} NOT NULL
) {{options}};

-- A row says that a document of a body holds a word anywhere in its whole content.
CREATE TABLE content_tokens (
  agency_id {{id}} NOT NULL,
  token INT NOT NULL,
  document_id {{id}} NOT NULL,
  PRIMARY KEY (agency_id, token, document_id)
-- @mariadb
) {{options}};
-- @sqlite
) WITHOUT ROWID;
-- @all

-- A row is what content_tokens was filled with for a document, as in search_texts, but with the text of all its pages.
CREATE TABLE content_texts (
  document_id {{id}} NOT NULL PRIMARY KEY,
  agency_id {{id}} NOT NULL,
  version INT NOT NULL,
  tokens {{text}} NOT NULL,
  folded {{text}} NOT NULL,
  body {{text}} NOT NULL
) {{options}};

-- A row is a search that a person keeps under a name: the query of its address.
CREATE TABLE saved_searches (
  person_id {{id}} NOT NULL,
  id {{id}} NOT NULL,
  name VARCHAR(100) NOT NULL,
  query VARCHAR(1000) NOT NULL,
  saved_at {{time}} NOT NULL,
  PRIMARY KEY (person_id, id)
) {{options}};
CREATE UNIQUE INDEX saved_searches_name ON saved_searches (person_id, name);

-- A row is how many documents of a type a body issued or received in a month; kept up after the journal.
CREATE TABLE rollups (
  agency_id {{id}} NOT NULL,
  month CHAR(7) NOT NULL,
  direction VARCHAR(8) NOT NULL,
  type_code VARCHAR(20) NOT NULL,
  amount INT NOT NULL,
  PRIMARY KEY (agency_id, month, direction, type_code)
) {{options}};

-- A row is where a document is counted in rollups, so that it is counted once.
CREATE TABLE counted_documents (
  document_id {{id}} NOT NULL PRIMARY KEY,
  agency_id {{id}} NOT NULL,
  month CHAR(7) NOT NULL,
  direction VARCHAR(8) NOT NULL,
  type_code VARCHAR(20) NOT NULL
) {{options}};

-- A row is how many assignments wait for a post; kept up after the journal.
CREATE TABLE work_amounts (
  post_id {{id}} NOT NULL PRIMARY KEY,
  amount INT NOT NULL
) {{options}};

-- A row is how many open assignments of a document are counted in the work of a post.
CREATE TABLE counted_work (
  document_id {{id}} NOT NULL,
  post_id {{id}} NOT NULL,
  amount INT NOT NULL,
  PRIMARY KEY (document_id, post_id)
) {{options}};

CREATE INDEX documents_direction ON documents (agency_id, direction, changed_at, id);
CREATE INDEX register_entries_number ON register_entries (register_id, period, number, type_code);
