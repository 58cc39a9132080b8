import { useState } from 'preact/hooks'
import { showAgency } from '../../../server/agencies/contract.ts'
import { ActButton } from '../../parts/button.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Mandates } from '../../mandates/mandate-table.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useAnswer } from '../../query.ts'
import { SealImage } from '../../signing/images/images.tsx'
import { BodyInitials } from '../../signing/initials/body-initials.tsx'
import { useFormats, useWords } from '../../words/index.ts'
import { Oversights } from './calendar/oversights.tsx'
import { WorkingCalendar } from './calendar/working-calendar.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { PostDialog, UnitDialog } from './inside-dialogs.tsx'
import { Posts } from './posts.tsx'
import type { ShownAgency } from './shown-agency.ts'

/** A body: its facts, its units, its posts and who holds them, and what may be changed. */
export function AgencyDetail({ agencyId }: { agencyId: number }) {
  const { reply: agency, problem } = useAnswer(showAgency, { agencyId })
  if (!agency) return problem ? <Problem problem={problem} /> : <Loading />
  const mayAdminister = agency.may['addPost']?.length === 0
  return (
    <>
      <AgencyHead agency={agency} />
      <div class="page">
        <AgencyFacts agency={agency} />
        <Posts agency={agency} />
        <Units agency={agency} />
        <Mandates agencyId={agencyId} />
        <WorkingCalendar agencyId={agencyId} />
        <Oversights agencyId={agencyId} system={agency.system} />
        <BodyInitials agencyId={agencyId} mayDecide={mayAdminister} />
        <SealImage agencyId={agencyId} mayRegister={mayAdminister} />
      </div>
    </>
  )
}

function AgencyHead({ agency }: { agency: ShownAgency }) {
  const { administration: words, systems, levels } = useWords()
  const [open, setOpen] = useState<'unit' | 'post' | 'close'>()
  const close = (): void => setOpen(undefined)
  const { name, system, level, may } = agency
  return (
    <header class="document-head">
      <div class="line">
        <h2>{name}</h2>
        <span class="badge">{systems[system]}</span>
        <span class="badge">{levels[level]}</span>
      </div>
      <div class="actions">
        <ActButton may={may} act="addPost" look="primary" onPress={() => setOpen('post')}>
          {words.addPost}
        </ActButton>
        <ActButton may={may} act="addUnit" onPress={() => setOpen('unit')}>
          {words.addUnit}
        </ActButton>
        <ActButton may={may} act="close" onPress={() => setOpen('close')}>
          {words.close}
        </ActButton>
      </div>
      {open === 'post' && <PostDialog agency={agency} onClose={close} />}
      {open === 'unit' && <UnitDialog agency={agency} onClose={close} />}
      {open === 'close' && <CloseDialog agency={agency} onClose={close} />}
    </header>
  )
}

function AgencyFacts({ agency }: { agency: ShownAgency }) {
  const { administration: words } = useWords()
  const { day } = useFormats()
  return (
    <Facts
      rows={[
        [words.code, <span class="mono">{agency.code}</span>],
        [words.organCode, agency.organCode],
        [words.profile, words.profiles[agency.profile]],
        [words.place, agency.placeName],
        [words.validFrom, day(agency.validFrom)],
        [words.validTo, day(agency.validTo)],
      ]}
    />
  )
}

function Units({ agency: { units } }: { agency: ShownAgency }) {
  const { administration: words } = useWords()
  return (
    <section class="block">
      <h3>{words.units}</h3>
      {units.length === 0 && <p class="quiet">{words.noUnits}</p>}
      <ul class="chips">
        {units.map(({ id, name, code }) => (
          <li class="badge" key={id}>
            {name} <span class="quiet">{code}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
