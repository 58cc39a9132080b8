import { bookWords } from '../../../words/books.ts'
import { useLanguage } from '../../../words/index.ts'

/** The words of books in the person's language. */
export function useBookWords() {
  return bookWords[useLanguage()]
}
