-- What was named where it is no post: a person in their post, a unit (đơn vị) from whose inbox one claims it, or another body; holder_post_id is 0 while no post has it. report_seen_at is when the giver read what was reported.
ALTER TABLE tasks ADD COLUMN holder_kind VARCHAR(8) NOT NULL DEFAULT 'post';
ALTER TABLE tasks ADD COLUMN named_id {{id}} NULL;
ALTER TABLE tasks ADD COLUMN report_seen_at {{time}} NULL;
CREATE INDEX tasks_named ON tasks (named_id, is_open, due_on, id);

-- A row is one turn that the pen gave an assignment after it was made: who claimed or released it, recalled it, asked for it again, changed who leads or waited no longer for it, when and why.
CREATE TABLE task_turns (
  agency_id {{id}} NOT NULL,
  id {{id}} NOT NULL,
  task_id {{id}} NOT NULL,
  document_id {{id}} NOT NULL,
  kind VARCHAR(12) NOT NULL,
  reason {{text}} NULL,
  at {{time}} NOT NULL,
  post_id {{id}} NOT NULL,
  person_id {{id}} NOT NULL,
  by_name VARCHAR(100) NOT NULL,
  PRIMARY KEY (agency_id, id)
) {{options}};
CREATE INDEX task_turns_document ON task_turns (document_id, id);

-- A row is a request of who holds an assignment to its giver: to make it clear, or to give it more days; is_open is 1 until it is answered, then null.
CREATE TABLE task_requests (
  agency_id {{id}} NOT NULL,
  id {{id}} NOT NULL,
  task_id {{id}} NOT NULL,
  document_id {{id}} NOT NULL,
  kind VARCHAR(8) NOT NULL,
  text {{text}} NOT NULL,
  wanted_due_on {{day}} NULL,
  is_open INT NULL,
  asked_at {{time}} NOT NULL,
  asked_by_post_id {{id}} NOT NULL,
  asked_by_name VARCHAR(100) NOT NULL,
  outcome VARCHAR(8) NULL,
  answer {{text}} NULL,
  answered_at {{time}} NULL,
  answered_by_post_id {{id}} NULL,
  answered_by_name VARCHAR(100) NULL,
  PRIMARY KEY (agency_id, id)
) {{options}};
CREATE INDEX task_requests_document ON task_requests (document_id, id);
CREATE UNIQUE INDEX task_requests_open ON task_requests (task_id, kind, is_open);

-- A row is a stock phrase (câu chỉ đạo mẫu) for instructions: of a body, or of one person where person_id is not 0.
CREATE TABLE stock_phrases (
  agency_id {{id}} NOT NULL,
  person_id {{id}} NOT NULL,
  id {{id}} NOT NULL,
  text VARCHAR(500) NOT NULL,
  PRIMARY KEY (agency_id, person_id, id)
) {{options}};
CREATE UNIQUE INDEX stock_phrases_id ON stock_phrases (id);

-- A row links an assignment given to another body with the copy that was dispatched there, and says how far that body has come; what it does inside is its own tree.
CREATE TABLE remote_links (
  agency_id {{id}} NOT NULL,
  task_id {{id}} NOT NULL,
  document_id {{id}} NOT NULL,
  to_agency_id {{id}} NOT NULL,
  delivery_id {{id}} NOT NULL,
  role VARCHAR(10) NOT NULL,
  instruction {{text}} NULL,
  due_on {{day}} NULL,
  from_system VARCHAR(10) NOT NULL,
  to_system VARCHAR(10) NOT NULL,
  state VARCHAR(4) NOT NULL,
  linked_at {{time}} NOT NULL,
  reported_at {{time}} NULL,
  report {{text}} NULL,
  recalled_at {{time}} NULL,
  recall_reason {{text}} NULL,
  PRIMARY KEY (agency_id, task_id)
) {{options}};
CREATE INDEX remote_links_delivery ON remote_links (delivery_id);
CREATE INDEX remote_links_document ON remote_links (document_id);

-- One body may be sent a document again after it was recalled or refused there.
-- @sqlite
DROP INDEX deliveries_document;
-- @mariadb
DROP INDEX deliveries_document ON deliveries;
-- @all
CREATE INDEX deliveries_document_body ON deliveries (document_id, to_agency_id);
