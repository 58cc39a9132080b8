import { evidenceWords } from '../words/evidence.ts'
import { useLanguage } from '../words/index.ts'

/** What the verifier says, in the reader's language. */
export const useEvidenceWords = (): typeof evidenceWords.vi => evidenceWords[useLanguage()]
