-- A row is a log of this journal that was closed because the installation was put back to an earlier time: its name, its keys, the head that it signed last, and why. Another log goes on.
CREATE TABLE log_closed (
  id {{id}} NOT NULL PRIMARY KEY,
  origin VARCHAR(200) NOT NULL,
  verifiers {{text}} NOT NULL,
  last_note {{text}} NOT NULL,
  reason VARCHAR(400) NOT NULL,
  closed_at {{time}} NOT NULL
) {{options}};

-- A row is a head that a closed log has signed, as it was kept.
CREATE TABLE log_closed_heads (
  closed_id {{id}} NOT NULL,
  size {{id}} NOT NULL,
  root {{hash}} NOT NULL,
  signed_at {{time}} NOT NULL,
  note {{text}} NOT NULL,
  PRIMARY KEY (closed_id, size)
) {{options}};

-- A row is what somebody else said of a head of a closed log.
CREATE TABLE log_closed_countersignatures (
  closed_id {{id}} NOT NULL,
  size {{id}} NOT NULL,
  name VARCHAR(200) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  value {{text}} NOT NULL,
  made_at {{time}} NOT NULL,
  PRIMARY KEY (closed_id, size, name)
) {{options}};

-- An alarm is settled when the log that it was about is closed.
ALTER TABLE log_alarms ADD COLUMN settled_at {{time}} NULL;
