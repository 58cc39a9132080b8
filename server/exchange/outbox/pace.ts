import { randomInt } from 'node:crypto'
import { waitSeconds } from './rules.ts'

let hurry = 1

/** Makes every wait so many times shorter, for trials in rough weather. */
export function hurryBy(factor: number): void {
  hurry = factor
}

/** The moment of the next try after so many failures in a row, ISO 8601 UTC. */
export function later(at: string, failures: number): string {
  const seconds = waitSeconds(failures, randomInt(1000) / 1000) / hurry
  return new Date(Date.parse(at) + seconds * 1000).toISOString()
}

/** How often the sender looks for what is due, in milliseconds. */
export function pollMilliseconds(): number {
  return Math.max(50, 1000 / hurry)
}
