import { follow } from '../../journal/follow.ts'
import { indexDocument } from './index-document.ts'

/** Keeps the indexes up with every act on a document, after its commit. */
export function followSearch(): void {
  follow('search', [], async ({ subject }) => {
    const [noun, id] = subject.split(':')
    if (noun === 'document') await indexDocument(Number(id))
  })
}
