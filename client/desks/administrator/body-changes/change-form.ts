import type { AgencyShown } from '../../../../server/agencies/contract.ts'
import type {
  changeBodies,
  previewBodyChange,
} from '../../../../server/oversight/body-changes/contract.ts'
import type { InputOf, ReplyOf } from '../../../../server/platform/endpoint.ts'
import { today } from '../../../parts/today.ts'

/** A change of bodies as the server is asked for it. */
export type ChangeGiven = InputOf<typeof previewBodyChange>
/** What a change would do. */
export type Plan = ReplyOf<typeof previewBodyChange>
/** What made a change. */
export type Made = ReplyOf<typeof changeBodies>
/** A body that a change founds, as far as it is filled in. */
export type Founding = Extract<ChangeGiven['heirs'][number], { found: object }>['found']

/** A body of the directory, by its name. */
export interface NamedBody {
  id: number
  name: string
}

/** An heir as it is filled in: a body that stands, or one to be founded. */
export type HeirForm = NamedBody | { found: Founding }

/** What has been filled in about a change; days are null while they are not valid. */
export interface ChangeForm extends Pick<ChangeGiven, 'kind' | 'places' | 'instrument'> {
  ended: NamedBody[]
  heirs: HeirForm[]
  renamed: NonNullable<ChangeGiven['renamed']>
  effectiveOn: string | null
  instrumentOn: string | null
}

/** Nothing filled in yet: a merger, from today. */
export function emptyForm(): ChangeForm {
  return {
    ...{ kind: 'merge', ended: [], heirs: [], places: [], instrument: '' },
    ...{ renamed: { name: '', organCode: '', placeName: '' } },
    ...{ effectiveOn: today(), instrumentOn: today() },
  }
}

/** A body to be founded, at first as the body is that it comes from. */
export function foundingLike(body: AgencyShown | undefined): Founding {
  const { level = 'province', placeName = '', parentId = null } = body ?? {}
  return { code: '', name: '', organCode: '', level, placeName, parentId }
}

/** What is asked of the server; undefined while a day lacks. */
export function givenFrom(form: ChangeForm): ChangeGiven | undefined {
  const { kind, ended, heirs, renamed, places, instrument, effectiveOn, instrumentOn } = form
  if (!effectiveOn || !instrumentOn) return undefined
  const isRename = kind === 'rename'
  return {
    ...{ kind, places, instrument, effectiveOn, instrumentOn, unitCodes: [] },
    agencyIds: ended.map(({ id }) => id),
    heirs: isRename ? [] : heirs.map((heir) => ('found' in heir ? heir : { agencyId: heir.id })),
    renamed: isRename ? renamed : null,
  }
}
