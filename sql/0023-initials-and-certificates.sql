-- The steps whose initials a document bears, in the order of their fields, separated by spaces; null while its body decides.
ALTER TABLE documents ADD COLUMN initial_steps VARCHAR(60) NULL;

-- When the authority that issued it revoked it; nobody signs with it from then on, and its owner may register another.
ALTER TABLE certificates ADD COLUMN revoked_at {{time}} NULL;
