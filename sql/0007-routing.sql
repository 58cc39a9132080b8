-- A row is one assignment (giao việc) in the tree of a document: who is to do what by when, and what came of it. What the work list shows of the document is copied in. is_open is 1 until it closes, then null; due_on is 9999-12-31 where there is no deadline, so that the work list reads one index in order.
CREATE TABLE tasks (
  agency_id {{id}} NOT NULL,
  id {{id}} NOT NULL,
  document_id {{id}} NOT NULL,
  parent_id {{id}} NULL,
  root_id {{id}} NOT NULL,
  path VARCHAR(120) NOT NULL,
  depth INT NOT NULL,
  role VARCHAR(10) NOT NULL,
  state VARCHAR(10) NOT NULL,
  is_open INT NULL,
  holder_post_id {{id}} NOT NULL,
  issuer_post_id {{id}} NOT NULL,
  instruction {{text}} NULL,
  report {{text}} NULL,
  reason {{text}} NULL,
  due_on {{day}} NOT NULL,
  reference VARCHAR(80) NULL,
  abstract VARCHAR(500) NOT NULL,
  issuer_name VARCHAR(200) NOT NULL,
  urgency VARCHAR(12) NOT NULL,
  arrival_number INT NULL,
  answer_document_id {{id}} NULL,
  created_at {{time}} NOT NULL,
  seen_at {{time}} NULL,
  closed_at {{time}} NULL,
  closed_by_person_id {{id}} NULL,
  PRIMARY KEY (agency_id, id)
) {{options}};
CREATE INDEX tasks_holder ON tasks (holder_post_id, is_open, due_on, id);
CREATE INDEX tasks_document ON tasks (document_id, root_id, path);
CREATE INDEX tasks_root ON tasks (root_id, path);
CREATE INDEX tasks_parent ON tasks (parent_id, is_open);
