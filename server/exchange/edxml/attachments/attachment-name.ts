// Control characters, and marks that turn the direction of what follows.
const invisible = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/
const longest = 255

/** Whether a name is one of a plain file: no folders, no drive, nothing invisible. */
export function isPlainName(name: string): boolean {
  const isPath = /[/\\:]/.test(name) || /^\.{0,2}$/.test(name)
  return !isPath && !invisible.test(name) && name.length <= longest
}

/** The name under which an attachment is shown and kept: the last part of a path, without what is invisible. */
export function plainName(name: string): string {
  const last = name.split(/[/\\:]/).at(-1) ?? ''
  const plain = last.replace(new RegExp(invisible.source, 'g'), '').trim()
  return /^\.{0,2}$/.test(plain) ? 'attachment' : plain.slice(-longest)
}
