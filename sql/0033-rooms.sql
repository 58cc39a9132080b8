-- A partner whose certificate somebody compared with its other side says who and when; one that is retired is a partner no more, and its row stays for what it once carried. An axis or a folder says when it was last asked for what came.
ALTER TABLE partners ADD COLUMN compared_at {{time}} NULL;
ALTER TABLE partners ADD COLUMN compared_by_name VARCHAR(100) NULL;
ALTER TABLE partners ADD COLUMN retired_at {{time}} NULL;
ALTER TABLE partners ADD COLUMN pulled_at {{time}} NULL;

-- A link may be taken back before it is opened; a renewed one stands in the place of another.
ALTER TABLE outside_links ADD COLUMN withdrawn_at {{time}} NULL;
ALTER TABLE outside_links ADD COLUMN withdrawn_by_name VARCHAR(100) NULL;
ALTER TABLE outside_links ADD COLUMN renews {{id}} NULL;
CREATE UNIQUE INDEX outside_links_renews ON outside_links (renews);

-- What a body has sent and was refused, what it asked back, and what went on paper are listed at its desk.
CREATE INDEX deliveries_from_state ON deliveries (from_agency_id, state);
CREATE INDEX amendments_asked ON amendments (is_open, delivery_id);
CREATE INDEX post_entries_document ON post_entries (document_id);
