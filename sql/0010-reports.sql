-- A row is the report on the signatures of one file of a document, as its body validated it: once a day by the same bytes and anchors.
CREATE TABLE validation_reports (
  document_id {{id}} NOT NULL,
  id {{id}} NOT NULL,
  sha256 {{hash}} NOT NULL,
  occasion VARCHAR(8) NOT NULL,
  indication VARCHAR(13) NOT NULL,
  validated_on {{day}} NOT NULL,
  basis_digest {{hash}} NOT NULL,
  report {{text}} NOT NULL,
  validated_at {{time}} NOT NULL,
  PRIMARY KEY (document_id, id)
) {{options}};
CREATE INDEX validation_reports_day ON validation_reports (document_id, sha256, validated_on, basis_digest);

-- A row is a piece of evidence that a report relied on and its file does not hold; its bytes are in the store by their hash.
CREATE TABLE validation_evidence (
  sha256 {{hash}} NOT NULL,
  report_id {{id}} NOT NULL,
  kind VARCHAR(12) NOT NULL,
  PRIMARY KEY (sha256, report_id)
) {{options}};
