/** Prints a row of the figures: what was measured, and what came out. */
export function figure(what: string, value: string): void {
  console.log(`  ${what.padEnd(52)} ${value}`)
}

/** Prints the heading of a part of the bench. */
export function part(name: string, database: string): void {
  console.log(`\n${name}, ${database}`)
}
