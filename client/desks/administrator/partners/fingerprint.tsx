/** A SHA-256 in groups of four, as it is read over the telephone. */
export function Fingerprint({ sha256 }: { sha256: string }) {
  return (
    <p class="fingerprint">
      {sha256.match(/.{4}/g)?.map((group, place) => (
        <span key={`${String(place)}${group}`}>{group}</span>
      ))}
    </p>
  )
}
