-- Of a voided number, the document that bears it; null where none ever did.
ALTER TABLE number_voids ADD COLUMN document_id {{id}} NULL;

-- Of a turn, the absent holder for whom a substitute gave it: their post, its title and their name.
ALTER TABLE task_turns ADD COLUMN for_post_id {{id}} NULL;
ALTER TABLE task_turns ADD COLUMN for_post_title VARCHAR(100) NULL;
ALTER TABLE task_turns ADD COLUMN for_person_name VARCHAR(100) NULL;

-- Of a request, the absent ones for whom it was made and answered.
ALTER TABLE task_requests ADD COLUMN asked_for_name VARCHAR(100) NULL;
ALTER TABLE task_requests ADD COLUMN answered_for_name VARCHAR(100) NULL;

-- A work file is 1 while it is open, then null, so that each state is one stretch of an index.
ALTER TABLE dossiers ADD COLUMN is_open INT NULL DEFAULT 1;
UPDATE dossiers SET is_open = NULL WHERE id IN (SELECT dossier_id FROM dossier_closings);
CREATE INDEX dossiers_open ON dossiers (agency_id, is_open, id);

-- A row is a work file that came into other hands: from which keeper to which, when and why.
CREATE TABLE dossier_hand_overs (
  id {{id}} NOT NULL PRIMARY KEY,
  dossier_id {{id}} NOT NULL,
  from_post_id {{id}} NOT NULL,
  to_post_id {{id}} NOT NULL,
  reason VARCHAR(500) NOT NULL,
  handed_at {{time}} NOT NULL,
  post_id {{id}} NOT NULL,
  handed_by VARCHAR(100) NOT NULL
) {{options}};
CREATE INDEX dossier_hand_overs_dossier ON dossier_hand_overs (dossier_id, id);

-- Of a book for a council, its abbreviation in the symbol of what it issues, such as HĐTĐKT; null where the body's own stands there.
ALTER TABLE registers ADD COLUMN organ_code VARCHAR(30) NULL;
