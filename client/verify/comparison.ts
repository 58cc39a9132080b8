/** How a file, by its digests after each of its revisions, stands to the files that were issued: the delivered one first. */
export function comparison(found: readonly string[], issued: readonly string[]) {
  const whole = found.at(-1) ?? ''
  if (whole === issued[0]) return 'same'
  if (issued.includes(whole)) return 'raised'
  return found.some((digest) => issued.includes(digest)) ? 'begins' : 'other'
}
