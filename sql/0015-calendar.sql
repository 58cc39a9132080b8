-- A row is a day on which a body's calendar differs from the law's: a further holiday, or a day worked instead of another; body 0 stands for all.
CREATE TABLE calendar_days (
  agency_id {{id}} NOT NULL,
  day CHAR(10) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  PRIMARY KEY (agency_id, day)
) {{options}};
