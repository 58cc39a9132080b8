import { contributeMay } from '../documents/may.ts'
import { whyNotFiler } from './rules.ts'

/** Lets documents say whether one may file them; in which work file is chosen then. */
export function mayFile(): void {
  contributeMay('dossiers', async (_, actor) => ({ file: whyNotFiler(actor) }))
}
