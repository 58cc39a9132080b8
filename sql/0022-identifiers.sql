-- A row is a number by which a person is known in certificates, such as that of a citizen (số định danh cá nhân): capital letters and digits only, named by whoever keeps the installation or taken from the first certificate that bears one.
CREATE TABLE person_identifiers (
  identifier VARCHAR(64) NOT NULL PRIMARY KEY,
  person_id {{id}} NOT NULL,
  named_at {{time}} NOT NULL
) {{options}};
CREATE INDEX person_identifiers_person ON person_identifiers (person_id);

-- One account at the remote signing service serves one person.
CREATE UNIQUE INDEX remote_accounts_account ON remote_accounts (account);
