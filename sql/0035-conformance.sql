-- One message may name several bodies of an installation: each has its own delivery of it.
-- @sqlite
DROP INDEX deliveries_uuid;
-- @mariadb
DROP INDEX deliveries_uuid ON deliveries;
-- @all
CREATE UNIQUE INDEX deliveries_uuid ON deliveries (uuid, from_agency_id, to_agency_id);

-- Whom the message named, where an heir took it in its place: the sender knows the delivery by that body.
ALTER TABLE foreign_deliveries ADD COLUMN addressed_agency_id {{id}} NULL;
-- Who issued what the sender itself had received and sent on; null where the sender issued it.
ALTER TABLE foreign_deliveries ADD COLUMN issuer_agency_id {{id}} NULL;
ALTER TABLE foreign_deliveries ADD COLUMN issuer_name VARCHAR(200) NULL;
