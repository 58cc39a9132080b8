import { useLanguage } from '../words/index.ts'

/** A PAdES level. Source: ETSI EN 319 142-1 §6 */
export type Level = 'B-B' | 'B-T' | 'B-LT' | 'B-LTA'

const meanings = {
  vi: {
    'B-B': 'chữ ký',
    'B-T': 'có dấu thời gian',
    'B-LT': 'kèm chứng cứ để kiểm tra lâu dài',
    'B-LTA': 'lưu trữ lâu dài',
  },
  en: {
    'B-B': 'signed',
    'B-T': 'with a proven time',
    'B-LT': 'with what proves it later',
    'B-LTA': 'for the archive',
  },
} as const

const heights: Record<Level, number> = { 'B-B': 1, 'B-T': 2, 'B-LT': 3, 'B-LTA': 4 }

/** How long a signature can be proved, as a small stair, its name and its meaning; nothing where none was reached. */
export function LevelBadge({ level }: { level: Level | null }) {
  const language = useLanguage()
  if (!level) return null
  return (
    <span class="badge level">
      <svg width="19" height="11" viewBox="0 0 19 11" aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <rect
            key={step}
            x={(step - 1) * 5}
            y={11 - step * 2.75}
            width="4"
            height={step * 2.75}
            opacity={step <= heights[level] ? 1 : 0.25}
            fill="currentColor"
          />
        ))}
      </svg>
      <span translate={false}>{level}</span> {meanings[language][level]}
    </span>
  )
}
