import { listBodyChanges } from '../../../../server/oversight/body-changes/contract.ts'
import { useAnswer } from '../../../query.ts'
import { useFormats, useWords } from '../../../words/index.ts'

/** The changes that have been made, the latest first. */
export function ChangeList() {
  const { bodyChanges: words } = useWords()
  const { day } = useFormats()
  const changes = useAnswer(listBodyChanges, {}).reply?.changes
  if (!changes) return null
  return (
    <section class="block">
      <h2>{words.history}</h2>
      {changes.length === 0 && <p class="quiet">{words.noHistory}</p>}
      <ul class="timeline">
        {changes.map(({ id, kind, effectiveOn, instrument, instrumentOn, ended, heirs }) => (
          <li key={id}>
            <strong>{words.kinds[kind]}</strong> {day(effectiveOn)}: {ended.join(', ')} →{' '}
            {heirs.join(', ')}{' '}
            <span class="quiet small">
              {instrument}, {day(instrumentOn)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
