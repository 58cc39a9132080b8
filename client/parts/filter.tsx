interface FilterProps {
  label: string
  value: string
  onValue: (value: string) => void
  /** What the unset filter shows. */
  all: string
  options: readonly (readonly [value: string, text: string])[]
}

/** A filter in a toolbar: everything, or one of these. */
export function Filter({ label, value, onValue, all, options }: FilterProps) {
  return (
    <select
      class="input filter"
      aria-label={label}
      value={value}
      onChange={(event) => {
        onValue(event.currentTarget.value)
      }}
    >
      <option value="">{all}</option>
      {options.map(([each, text]) => (
        <option value={each} key={each}>
          {text}
        </option>
      ))}
    </select>
  )
}
