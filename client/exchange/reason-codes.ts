const codes = /^[a-z]+\.[a-z_]+(@[\d-]+)?( [a-z]+\.[a-z_]+(@[\d-]+)?)*$/

/** The reason codes that a text is made of, each perhaps with a day; nothing where it says something in words. */
export function reasonCodesIn(text: string): string[] | undefined {
  return codes.test(text) ? text.split(' ') : undefined
}
