/** A dotted code that names what is wrong, `feature.what_is_wrong`; the client holds its words in each language. */
export type Reason = `${string}.${string}`

/** A field of the request that does not fit its contract, and the code of what is wrong with it. */
export interface FieldProblem {
  path: string
  code: string
}

/** An expected no: the answer to the caller is its status and its reason codes, and nothing has changed. */
export class Refusal extends Error {
  readonly status: number
  readonly reasons: readonly Reason[]
  readonly fields: readonly FieldProblem[]

  constructor(status: number, reasons: readonly Reason[], fields: readonly FieldProblem[] = []) {
    super(`refused: ${reasons.join(', ')}`)
    this.name = 'Refusal'
    this.status = status
    this.reasons = reasons
    this.fields = fields
  }
}

/** The codes of those conditions that hold, in the order given. */
export function reasons(...checks: readonly (readonly [unknown, Reason])[]): Reason[] {
  return checks.filter(([holds]) => Boolean(holds)).map(([, code]) => code)
}

/** Throws a refusal with all the reasons; does nothing when there are none. */
export function refuseIf(status: number, why: readonly Reason[]): void {
  if (why.length > 0) throw new Refusal(status, why)
}

/** The thing itself; a missing one is refused as 404, the same as one that the actor may not see. */
export function found<Thing>(thing: Thing | null | undefined, code: Reason): Thing {
  if (thing === null || thing === undefined) throw new Refusal(404, [code])
  return thing
}
