-- A row is work that a process waits for: a timer until it is due, or a handler to call; one process of the installation holds it at a time.
CREATE TABLE workflow_jobs (
  id {{id}} NOT NULL PRIMARY KEY,
  agency_id {{id}} NOT NULL,
  instance_id {{id}} NOT NULL,
  token INT NOT NULL,
  element_id VARCHAR(80) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  handler VARCHAR(60) NOT NULL,
  idempotency_key VARCHAR(160) NOT NULL,
  due_at {{time}} NOT NULL,
  holder VARCHAR(60) NULL,
  leased_until {{time}} NULL,
  attempts INT NOT NULL,
  last_error VARCHAR(500) NULL,
  created_at {{time}} NOT NULL
) {{options}};
CREATE UNIQUE INDEX workflow_jobs_idempotency ON workflow_jobs (idempotency_key);
CREATE INDEX workflow_jobs_due ON workflow_jobs (due_at, id);
CREATE INDEX workflow_jobs_instance ON workflow_jobs (instance_id, token);

-- A row is work that failed for good; it waits here until an administrator tries it again.
CREATE TABLE workflow_dead_jobs (
  id {{id}} NOT NULL PRIMARY KEY,
  agency_id {{id}} NOT NULL,
  instance_id {{id}} NOT NULL,
  token INT NOT NULL,
  element_id VARCHAR(80) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  handler VARCHAR(60) NOT NULL,
  idempotency_key VARCHAR(160) NOT NULL,
  due_at {{time}} NOT NULL,
  attempts INT NOT NULL,
  last_error VARCHAR(500) NULL,
  created_at {{time}} NOT NULL,
  died_at {{time}} NOT NULL
) {{options}};
CREATE INDEX workflow_dead_jobs_agency ON workflow_dead_jobs (agency_id, died_at);
CREATE INDEX workflow_dead_jobs_instance ON workflow_dead_jobs (instance_id, token);

-- A row is a message that a process waits for, with the key by which it knows its own; an empty key takes any for its subject.
CREATE TABLE workflow_subscriptions (
  instance_id {{id}} NOT NULL,
  token INT NOT NULL,
  element_id VARCHAR(80) NOT NULL,
  agency_id {{id}} NOT NULL,
  message VARCHAR(60) NOT NULL,
  correlation_key VARCHAR(120) NOT NULL,
  PRIMARY KEY (instance_id, token, element_id)
) {{options}};
CREATE INDEX workflow_subscriptions_message ON workflow_subscriptions (message, correlation_key, agency_id);
