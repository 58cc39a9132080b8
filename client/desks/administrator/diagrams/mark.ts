/** What is told at an element of a diagram: by its colour, its shape and its words. */
export interface Mark {
  elementId: string
  kind: 'live' | 'late' | 'finding' | 'stuck'
  text: string
}

/** An element to be brought into view; a new one each time it is asked for. */
export interface Wanted {
  elementId: string
}
