const codes = /^[a-z]+\.[a-z_]+( [a-z]+\.[a-z_]+)*$/

/** The reason codes that a text is made of; nothing where it says something in words. */
export function reasonCodesIn(text: string): string[] | undefined {
  return codes.test(text) ? text.split(' ') : undefined
}
