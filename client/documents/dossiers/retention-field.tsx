import { Select } from '../../parts/field.tsx'
import { useWords } from '../../words/index.ts'

/** How long a work file is kept: for ever, or for years. */
export type Retention = 'permanent' | number

// The periods in common use; source: Thông tư 10/2022/TT-BNV, Phụ lục.
const commonYears = [5, 10, 15, 20, 50, 70]

/** How a retention is written. */
export function useRetention(): (retention: Retention) => string {
  const { forms } = useWords()
  return (retention) => (retention === 'permanent' ? forms.permanent : forms.years(retention))
}

interface RetentionFieldProps {
  value: Retention
  onValue: (retention: Retention) => void
}

/** A choice of retention. */
export function RetentionField({ value, onValue }: RetentionFieldProps) {
  const { forms } = useWords()
  const written = useRetention()
  const years = typeof value === 'number' ? [...new Set([...commonYears, value])] : commonYears
  const choices: Retention[] = ['permanent', ...years.toSorted((one, other) => one - other)]
  return (
    <Select
      label={forms.retention}
      value={String(value)}
      onValue={(chosen) => {
        onValue(chosen === 'permanent' ? chosen : Number(chosen))
      }}
      options={choices.map((each) => [String(each), written(each)] as const)}
      isRequired
    />
  )
}
