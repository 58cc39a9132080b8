-- A row is the account by which a person is known at the remote signing service of this installation; no secret of theirs is kept.
CREATE TABLE remote_accounts (
  person_id {{id}} NOT NULL PRIMARY KEY,
  account VARCHAR(200) NOT NULL,
  named_at {{time}} NOT NULL
) {{options}};

-- A row is the ticket by which the Cipher Committee's client of one session fetches the file that was prepared for it, and once brings it back signed.
CREATE TABLE client_tickets (
  document_id {{id}} NOT NULL PRIMARY KEY,
  ticket_digest {{hash}} NOT NULL,
  preparation_id {{id}} NOT NULL,
  session_digest {{hash}} NOT NULL,
  returned_sha256 {{hash}} NULL,
  returned_at {{time}} NULL
) {{options}};
CREATE UNIQUE INDEX client_tickets_digest ON client_tickets (ticket_digest);
