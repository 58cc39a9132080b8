export { folded as foldedText } from '../../server/platform/folded.ts'
