const sentences: readonly (readonly [RegExp, string])[] = [
  [
    /no identity matched|wrong passphrase|incorrect passphrase/,
    'This key does not open the backup: take another one',
  ],
  [/identity type|invalid identity|bech32/i, 'The file of the key holds no age identity'],
  [
    /invalid (tag|stanza|header|mac|version|nonce|payload)|stream (ended|was)|unexpected end|file is too short|is cut off/i,
    'The backup is damaged or cut off: take another copy of it',
  ],
  [
    /ENOSPC|EDQUOT|disk is full/,
    'The disk is full: make room on it, or name a place on another one; what was half written is taken away',
  ],
  [/ENOENT/, 'There is no such file'],
]

/** What went wrong with a backup as whoever keeps the installation can use it, with the words of the program behind it. */
export function saidPlainly({ message }: Error): string {
  const [, sentence] = sentences.find(([form]) => form.test(message)) ?? []
  return sentence === undefined ? message : `${sentence} (${message})`
}
