-- Where a due day comes from: the law, a definition (decision table) of the body, the issuer of the document, or whoever gave the work; null where there is none, or where it was not kept.
ALTER TABLE documents ADD COLUMN due_source VARCHAR(10) NULL;
ALTER TABLE tasks ADD COLUMN due_source VARCHAR(10) NULL;

-- A row is one version of a decision table (DMN) of a body, put to use by its administrator; the latest holds, before the one of the installation's files.
CREATE TABLE workflow_decisions (
  id {{id}} NOT NULL PRIMARY KEY,
  agency_id {{id}} NOT NULL,
  decision_key VARCHAR(64) NOT NULL,
  version INT NOT NULL,
  name VARCHAR(200) NOT NULL,
  checksum {{hash}} NOT NULL,
  xml {{text}} NOT NULL,
  put_to_use_at {{time}} NOT NULL
) {{options}};
CREATE UNIQUE INDEX workflow_decisions_version ON workflow_decisions (agency_id, decision_key, version);

-- A row says that a timer of a diagram reminded the holder of a post of a step, or brought the step before them because it stays undone; told once for each firing of the timer.
CREATE TABLE step_reminders (
  agency_id {{id}} NOT NULL,
  id {{id}} NOT NULL,
  idempotency_key VARCHAR(120) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  instance_id {{id}} NOT NULL,
  subject_type VARCHAR(20) NOT NULL,
  subject_id {{id}} NOT NULL,
  element_id VARCHAR(100) NOT NULL,
  step_name VARCHAR(200) NOT NULL,
  post_id {{id}} NOT NULL,
  for_post_id {{id}} NULL,
  reminded_at {{time}} NOT NULL,
  PRIMARY KEY (agency_id, id)
) {{options}};
CREATE UNIQUE INDEX step_reminders_once ON step_reminders (idempotency_key, post_id);
CREATE INDEX step_reminders_post ON step_reminders (post_id, instance_id);

-- What stood before was said on the document, or by whoever gave the work.
UPDATE documents SET due_source = 'issuer' WHERE due_on IS NOT NULL;
UPDATE tasks SET due_source = 'giver' WHERE due_on < '9999-12-31';
