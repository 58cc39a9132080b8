-- What the deadline was before a request for more days was granted; null where it was asked for before this was kept.
ALTER TABLE task_requests ADD COLUMN due_before {{day}} NULL;
CREATE INDEX readings_agency ON readings (agency_id, day);
