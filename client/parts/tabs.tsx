interface TabsProps {
  label: string
  chosen: string
  onChoose: (value: string) => void
  options: readonly (readonly [value: string, text: string])[]
}

/** A few views of one list, one of them at hand. */
export function Tabs({ label, chosen, onChoose, options }: TabsProps) {
  return (
    <div class="segments" role="group" aria-label={label}>
      {options.map(([value, text]) => (
        <button
          type="button"
          key={value}
          aria-pressed={value === chosen}
          onClick={() => {
            onChoose(value)
          }}
        >
          {text}
        </button>
      ))}
    </div>
  )
}
