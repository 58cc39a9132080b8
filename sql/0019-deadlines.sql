-- A row says that the time of an assignment stands still from a day on, and why; it goes on from the day of its resumption.
CREATE TABLE task_suspensions (
  agency_id {{id}} NOT NULL,
  id {{id}} NOT NULL,
  task_id {{id}} NOT NULL,
  reason VARCHAR(500) NOT NULL,
  suspended_on {{day}} NOT NULL,
  suspended_at {{time}} NOT NULL,
  post_id {{id}} NOT NULL,
  by_name VARCHAR(100) NOT NULL,
  is_open INT NULL,
  PRIMARY KEY (agency_id, id)
) {{options}};
CREATE UNIQUE INDEX task_suspensions_task ON task_suspensions (task_id, is_open);

-- A row is the end of a suspension: the deadline moved by the working days that the time stood still.
CREATE TABLE task_resumptions (
  suspension_id {{id}} NOT NULL PRIMARY KEY,
  resumed_on {{day}} NOT NULL,
  resumed_at {{time}} NOT NULL,
  days_added INT NOT NULL,
  post_id {{id}} NOT NULL,
  by_name VARCHAR(100) NOT NULL
) {{options}};

-- A row is one urging (đôn đốc): somebody asked for an assignment to go on.
CREATE TABLE urgings (
  agency_id {{id}} NOT NULL,
  id {{id}} NOT NULL,
  task_id {{id}} NOT NULL,
  holder_post_id {{id}} NOT NULL,
  text VARCHAR(500) NULL,
  urged_on {{day}} NOT NULL,
  urged_at {{time}} NOT NULL,
  post_id {{id}} NOT NULL,
  by_name VARCHAR(100) NOT NULL,
  PRIMARY KEY (agency_id, id)
) {{options}};
CREATE UNIQUE INDEX urgings_task ON urgings (task_id, urged_on);
CREATE INDEX urgings_holder ON urgings (holder_post_id, urged_on);

-- A row is what the holder of a post was reminded of on a working day: how much is late, due soon, unread, urged.
CREATE TABLE digests (
  agency_id {{id}} NOT NULL,
  post_id {{id}} NOT NULL,
  day {{day}} NOT NULL,
  late INT NOT NULL,
  due_soon INT NOT NULL,
  unread INT NOT NULL,
  urged INT NOT NULL,
  made_at {{time}} NOT NULL,
  PRIMARY KEY (post_id, day)
) {{options}};
CREATE INDEX digests_agency ON digests (agency_id, day);

-- A row says that an assignment which nobody read was brought before somebody else: its holder's substitute, its giver, or the leader at its root.
CREATE TABLE escalations (
  agency_id {{id}} NOT NULL,
  task_id {{id}} NOT NULL,
  post_id {{id}} NOT NULL,
  step VARCHAR(10) NOT NULL,
  escalated_at {{time}} NOT NULL,
  PRIMARY KEY (task_id, post_id)
) {{options}};
CREATE INDEX escalations_post ON escalations (post_id, task_id);

-- A row is a body whose reminders of a day are made, so that no process makes them twice.
CREATE TABLE reminder_rounds (
  agency_id {{id}} NOT NULL,
  day {{day}} NOT NULL,
  made_at {{time}} NOT NULL,
  PRIMARY KEY (agency_id, day)
) {{options}};

-- What nobody has read yet is looked for by the hour.
CREATE INDEX tasks_state ON tasks (state, is_open, agency_id);

INSERT INTO leases (name, holder, until) VALUES ('reminders', '', '1970-01-01T00:00:00.000Z');
