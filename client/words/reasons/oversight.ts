/** Why something about traces and proofs is refused, in both languages. */
export const oversightReasons = {
  'oversight.not_your_role': {
    vi: 'Việc này dành cho người làm công tác kiểm tra.',
    en: 'This is for auditors.',
  },
} as const
