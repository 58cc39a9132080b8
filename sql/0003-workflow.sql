-- A row is one version of a process, as its diagram was when the installation read it; agency 0 stands for all bodies.
CREATE TABLE workflow_definitions (
  id {{id}} NOT NULL PRIMARY KEY,
  agency_id {{id}} NOT NULL,
  process_key VARCHAR(60) NOT NULL,
  version INT NOT NULL,
  name VARCHAR(200) NOT NULL,
  checksum {{hash}} NOT NULL,
  xml {{text}} NOT NULL,
  graph {{json}} NOT NULL,
  compiler INT NOT NULL,
  deployed_at {{time}} NOT NULL
) {{options}};
CREATE UNIQUE INDEX workflow_definitions_version ON workflow_definitions (process_key, agency_id, version);

-- A row is one document on its way: where its tokens stand, and the facts that the ways depend on; is_open is 1 until it ends, then null.
CREATE TABLE workflow_instances (
  id {{id}} NOT NULL PRIMARY KEY,
  agency_id {{id}} NOT NULL,
  definition_id {{id}} NOT NULL,
  subject_type VARCHAR(20) NOT NULL,
  subject_id {{id}} NOT NULL,
  state {{json}} NOT NULL,
  facts {{json}} NOT NULL,
  rev INT NOT NULL,
  is_open INT NULL,
  started_at {{time}} NOT NULL,
  ended_at {{time}} NULL
) {{options}};
CREATE UNIQUE INDEX workflow_instances_running ON workflow_instances (subject_id, subject_type, is_open);

-- A row is a step that waits for somebody, or has waited; is_open is 1 until it is closed, then null, so that the work-list indexes stay small.
CREATE TABLE workflow_tasks (
  instance_id {{id}} NOT NULL,
  token INT NOT NULL,
  agency_id {{id}} NOT NULL,
  subject_type VARCHAR(20) NOT NULL,
  subject_id {{id}} NOT NULL,
  element_id VARCHAR(80) NOT NULL,
  name VARCHAR(200) NOT NULL,
  role VARCHAR(20) NOT NULL,
  act VARCHAR(60) NULL,
  post_id {{id}} NULL,
  unit_id {{id}} NULL,
  is_open INT NULL,
  opened_at {{time}} NOT NULL,
  closed_at {{time}} NULL,
  outcome VARCHAR(20) NULL,
  PRIMARY KEY (instance_id, token)
) {{options}};
CREATE INDEX workflow_tasks_post ON workflow_tasks (post_id, is_open, opened_at);
CREATE INDEX workflow_tasks_role ON workflow_tasks (agency_id, is_open, role, opened_at);
CREATE INDEX workflow_tasks_subject ON workflow_tasks (subject_id, subject_type, opened_at);
