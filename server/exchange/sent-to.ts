/** The SQL condition that a delivery, by its alias, was sent to a body, by a column or a bound name: itself, in whose place an heir took it, or whose heir it is. */
export function sentTo(delivery: string, body: string): string {
  return `(${delivery}.to_agency_id = ${body}
    OR EXISTS (SELECT 1 FROM foreign_deliveries f
      WHERE f.delivery_id = ${delivery}.id AND f.addressed_agency_id = ${body})
    OR EXISTS (SELECT 1 FROM outbox o WHERE o.delivery_id = ${delivery}.id
      AND o.kind = 'document' AND o.to_agency_id = ${body})
    OR EXISTS (SELECT 1 FROM agency_closings c
      WHERE c.agency_id = ${delivery}.to_agency_id AND c.successor_id = ${body}))`
}

/** The SQL condition that `deliveries y` is what `deliveries x` says it answers, by what came with that as `foreign_deliveries e`: sent by the one's recipient to the other's sender. Whoever else names it answers nothing. */
export const isAnswered = `y.uuid = e.answers_uuid AND y.from_agency_id = x.to_agency_id
  AND ${sentTo('y', 'x.from_agency_id')}`
