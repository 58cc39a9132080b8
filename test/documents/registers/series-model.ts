/** What stands in a book: the last number, the first given here, and what became of each. */
export interface BookModel {
  last: number
  first: number
  borne: number[]
  void: number[]
  kept: number[]
}

/** Numbers as a clerk with pencil and paper would keep them. */
export class Model {
  readonly books: BookModel[]

  constructor(books: BookModel[]) {
    this.books = books
  }

  /** Does what is wanted, and says whether it may be done. */
  would(book: number, what: string, number: number): boolean {
    const own = this.books[book]
    if (!own) return false
    if (what === 'start') return start(own, number + 1)
    if (what === 'give') return give(own)
    if (what === 'reserve') return reserve(own, number)
    return decide(own, what, number)
  }
}

function start(own: BookModel, first: number): boolean {
  if (own.last > 0) return false
  Object.assign(own, { last: first - 1, first })
  return true
}

function give(own: BookModel): boolean {
  own.last += 1
  own.borne = sorted(own.borne, own.last)
  return true
}

function reserve(own: BookModel, count: number): boolean {
  for (let each = 0; each < count; each += 1) own.kept.push((own.last += 1))
  return true
}

function decide(own: BookModel, what: string, number: number): boolean {
  const isFree = (own.kept.includes(number) || number < own.first) && number <= own.last
  if (!isFree || own.borne.includes(number) || own.void.includes(number)) return false
  const list = what === 'void' ? 'void' : 'borne'
  own[list] = sorted(own[list], number)
  return true
}

const sorted = (numbers: number[], more: number): number[] =>
  [...numbers, more].toSorted((one, other) => one - other)
