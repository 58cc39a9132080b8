import { useState } from 'preact/hooks'
import {
  endMandate,
  listMandates,
  type MandateShown,
} from '../../server/agencies/mandates/contract.ts'
import { listTypes } from '../../server/documents/contract.ts'
import { ActButton } from '../parts/button.tsx'
import { Loading } from '../parts/loading.tsx'
import { Problem } from '../parts/problem.tsx'
import { Table } from '../parts/table.tsx'
import { TextDialog } from '../parts/text-dialog.tsx'
import { useAct, useAnswer } from '../query.ts'
import { useFormats, useLanguage, useWords } from '../words/index.ts'
import { GrantDialog } from './grant-dialog.tsx'

/** The mandates to sign of a body: who may sign for whom, for what, until when, by which paper. */
export function Mandates({ agencyId, isRoom = false }: { agencyId: number; isRoom?: boolean }) {
  const { mandates: words } = useWords()
  const { reply, problem } = useAnswer(listMandates, { agencyId })
  const [open, setOpen] = useState<'grant' | MandateShown>()
  const close = (): void => setOpen(undefined)
  const Heading = isRoom ? 'h1' : 'h3'
  if (!reply) return problem ? <Problem problem={problem} /> : <Loading />
  return (
    <section class="block">
      <div class="line">
        <Heading>{words.title}</Heading>
        <ActButton may={reply.may} act="grant" look="primary" onPress={() => setOpen('grant')}>
          {words.grant}
        </ActButton>
      </div>
      <MandateTable mandates={reply.mandates} onEnd={setOpen} />
      {open === 'grant' && (
        <GrantDialog agencyId={agencyId} mandates={reply.mandates} onClose={close} />
      )}
      {typeof open === 'object' && <EndDialog mandate={open} onClose={close} />}
    </section>
  )
}

function EndDialog({ mandate, onClose }: { mandate: MandateShown; onClose: () => void }) {
  const { mandates: words } = useWords()
  const ending = useAct(endMandate)
  return (
    <TextDialog
      title={words.end}
      label={words.reason}
      isRequired
      acting={ending}
      inputOf={(reason) => ({ mandateId: mandate.id, reason: reason ?? '' })}
      onClose={onClose}
    />
  )
}

interface TableProps {
  mandates: readonly MandateShown[]
  onEnd: (mandate: MandateShown) => void
}

function MandateTable({ mandates, onEnd }: TableProps) {
  const { mandates: words } = useWords()
  if (mandates.length === 0) return <p class="quiet">{words.none}</p>
  const heads = [words.kind, words.grantee, words.grantor, words.term, words.instrument]
  return (
    <Table name={words.title} heads={[...heads, words.standing, words.acts]}>
      {mandates.map((mandate) => (
        <MandateRow mandate={mandate} onEnd={onEnd} key={mandate.id} />
      ))}
    </Table>
  )
}

function MandateRow({ mandate, onEnd }: { mandate: MandateShown; onEnd: TableProps['onEnd'] }) {
  const { mandates: words } = useWords()
  const { day } = useFormats()
  const { kind, standing, endReason, validFrom, validTo, may } = mandate
  const looks = { 'in-force': 'good', 'to-come': '', ended: 'bad', lapsed: 'warn' }
  return (
    <tr>
      <td>{words.kinds[kind]}</td>
      <td>
        <strong>{mandate.granteeName}</strong>
        <div class="quiet">{mandate.granteeTitle}</div>
      </td>
      <td>
        {mandate.grantorTitle}
        <div class="quiet">{mandate.grantorName}</div>
      </td>
      <td>
        {day(validFrom)} – {validTo ? day(validTo) : words.open}
        <Scope mandate={mandate} />
      </td>
      <td>
        {mandate.instrument}
        <div class="quiet">{day(mandate.instrumentDay)}</div>
      </td>
      <td>
        <span class={`badge ${looks[standing]}`}>{words.standings[standing]}</span>
        {endReason && <div class="quiet">{endReason}</div>}
      </td>
      <td>
        <ActButton may={may} act="end" onPress={() => onEnd(mandate)}>
          {words.end}
        </ActButton>
      </td>
    </tr>
  )
}

function Scope({ mandate: { typeCodes, unitIds } }: { mandate: MandateShown }) {
  const { mandates: words } = useWords()
  const language = useLanguage()
  const known = useAnswer(listTypes, {}).reply?.types ?? []
  const nameOf = (code: string) => known.find((type) => type.code === code)?.[language] ?? code
  const types = typeCodes?.map(nameOf).join(', ') ?? words.everything
  return (
    <div class="quiet">
      {types}
      {unitIds && ` · ${words.units} (${String(unitIds.length)})`}
    </div>
  )
}
