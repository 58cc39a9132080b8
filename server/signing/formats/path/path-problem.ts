/** What cannot be read of the material of a path, as a code with words in the client. */
export type UnreadableReason =
  'path.certificate_unreadable' | 'path.list_unreadable' | 'path.response_unreadable'

/** An expected no: bytes that are not the certificate, list or response they should be. */
export class PathProblem extends Error {
  readonly reason: UnreadableReason

  constructor(reason: UnreadableReason, options?: ErrorOptions) {
    super(reason, options)
    this.name = 'PathProblem'
    this.reason = reason
  }
}

/** A reading that is done once for the same bytes; whatever it throws becomes a problem with this reason. */
export function readOnce<Read extends object>(
  reason: UnreadableReason,
  read: (der: Uint8Array) => Read,
): (der: Uint8Array) => Read {
  const known = new WeakMap<Uint8Array, Read>()
  return (der) => {
    const found = known.get(der) ?? readableOr(reason, () => read(der))
    known.set(der, found)
    return found
  }
}

/** What the reading gives; whatever it throws becomes a problem with this reason. */
export function readableOr<Read>(reason: UnreadableReason, read: () => Read): Read {
  try {
    return read()
  } catch (cause) {
    throw new PathProblem(reason, { cause })
  }
}
