import { listTypes } from '../../server/documents/contract.ts'
import { DayField } from '../parts/day-field.tsx'
import { TextField } from '../parts/field.tsx'
import { useAnswer } from '../query.ts'
import { useLanguage, useWords } from '../words/index.ts'
import { Choices, usePostsOf } from './choices.tsx'
import type { GrantPart } from './grant-state.ts'

/** From when to when a mandate runs, and the document that grants it. */
export function GrantTerm({ grant, change }: GrantPart) {
  const { mandates: words } = useWords()
  return (
    <div class="form-grid">
      <DayField
        label={words.from}
        {...(grant.validFrom ? { day: grant.validFrom } : {})}
        onDay={(validFrom) => change({ validFrom })}
        isRequired
      />
      <DayField
        label={grant.kind === 'TUQ' ? words.until : words.to}
        onDay={(validTo) => change({ validTo })}
        isRequired={grant.kind === 'TUQ'}
      />
      <TextField
        label={words.instrument}
        value={grant.instrument}
        maxLength={200}
        onValue={(instrument) => change({ instrument })}
        isRequired
      />
      <DayField
        label={words.instrumentDay}
        {...(grant.instrumentDay ? { day: grant.instrumentDay } : {})}
        onDay={(instrumentDay) => change({ instrumentDay })}
        isRequired
      />
    </div>
  )
}

/** What a mandate is for: types of document, and fields by the units that draft. */
export function GrantScope({ agencyId, grant, change }: GrantPart & { agencyId: number }) {
  const { mandates: words } = useWords()
  const language = useLanguage()
  const types = useAnswer(listTypes, {}).reply?.types ?? []
  const { agency } = usePostsOf(agencyId)
  const units = agency?.units ?? []
  return (
    <>
      <details open={grant.kind === 'TUQ'}>
        <summary>{words.types}</summary>
        <Choices
          legend={words.types}
          hint={words.allHint}
          options={types.map((type) => [type.code, type[language]] as const)}
          chosen={grant.typeCodes}
          onChosen={(typeCodes) => change({ typeCodes })}
        />
      </details>
      {units.length > 0 && (
        <Choices
          legend={words.units}
          hint={words.allHint}
          options={units.map(({ id, name }) => [id, name] as const)}
          chosen={grant.unitIds}
          onChosen={(unitIds) => change({ unitIds })}
        />
      )}
    </>
  )
}
