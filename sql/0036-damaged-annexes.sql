-- A row is an attachment that came with a delivery and is not what it says: why, and what there is of it in the store, by its hash, for those who look into the matter. It is kept apart from `foreign_annexes`, and is never copied from here.
CREATE TABLE damaged_annexes (
  delivery_id {{id}} NOT NULL,
  ordinal INT NOT NULL,
  name VARCHAR(255) NOT NULL,
  media_type VARCHAR(120) NOT NULL,
  damage VARCHAR(20) NOT NULL,
  sha256 {{hash}} NULL,
  size_bytes {{id}} NOT NULL,
  PRIMARY KEY (delivery_id, ordinal)
) {{options}};
CREATE INDEX damaged_annexes_sha256 ON damaged_annexes (sha256);
