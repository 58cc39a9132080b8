-- Since when nobody waits for the answer to a request any more: its sender gave up its message, or asked anew; an answer that comes all the same is kept with it.
ALTER TABLE amendments ADD COLUMN given_up_at {{time}} NULL;

-- Those whose messages were given up before this was kept.
UPDATE amendments SET is_open = NULL, given_up_at = (
  SELECT MIN(b.abandoned_at) FROM outbox o JOIN abandonments b ON b.outbox_id = o.id
  WHERE o.delivery_id = amendments.delivery_id AND o.uuid = amendments.uuid)
WHERE is_open = 1 AND EXISTS (
  SELECT 1 FROM outbox o WHERE o.delivery_id = amendments.delivery_id
  AND o.uuid = amendments.uuid AND o.state = 'given-up');
