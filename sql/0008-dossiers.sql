-- A row is a work file (hồ sơ công việc) of a body; document_amount counts what is filed in it, and so is its last ordinal; retention_years is null where it is kept for ever.
CREATE TABLE dossiers (
  agency_id {{id}} NOT NULL,
  id {{id}} NOT NULL,
  code VARCHAR(20) NOT NULL,
  title VARCHAR(500) NOT NULL,
  retention_years INT NULL,
  keeper_post_id {{id}} NOT NULL,
  opened_on {{day}} NOT NULL,
  document_amount INT NOT NULL,
  PRIMARY KEY (agency_id, id)
) {{options}};
CREATE UNIQUE INDEX dossiers_code ON dossiers (agency_id, code);

-- A row is a document filed in a work file; the same document may stand in many, its bytes once.
CREATE TABLE dossier_documents (
  dossier_id {{id}} NOT NULL,
  ordinal INT NOT NULL,
  document_id {{id}} NOT NULL,
  filed_at {{time}} NOT NULL,
  post_id {{id}} NOT NULL,
  PRIMARY KEY (dossier_id, ordinal)
) {{options}};
CREATE UNIQUE INDEX dossier_documents_once ON dossier_documents (document_id, dossier_id);

-- A row is the closing of a work file: when, and by whom.
CREATE TABLE dossier_closings (
  dossier_id {{id}} NOT NULL PRIMARY KEY,
  closed_at {{time}} NOT NULL,
  closed_on {{day}} NOT NULL,
  post_id {{id}} NOT NULL
) {{options}};
