import { useState } from 'preact/hooks'
import { showDossier, stepDossier } from '../../../server/dossiers/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'
import { ActButton } from '../../parts/button.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Loading } from '../../parts/loading.tsx'
import { StageMark } from '../../parts/marks.tsx'
import { Problem } from '../../parts/problem.tsx'
import { ProveLink } from '../../parts/prove-link.tsx'
import { Table } from '../../parts/table.tsx'
import { useAct, useAnswer } from '../../query.ts'
import { useFormats, useWords } from '../../words/index.ts'
import { DossierKeeper } from './dossier-keeper.tsx'
import { CloseDossierDialog } from './dossier-dialogs.tsx'
import { FileDocumentDialog } from './file-document-dialog.tsx'
import { HandSteps } from '../hand-steps.tsx'
import { useRetention } from './retention-field.tsx'

type Shown = ReplyOf<typeof showDossier>

/** A work file: what it is about, what is filed in it, and what may be done with it. */
export function DossierDetail({ dossierId }: { dossierId: number }) {
  const { reply: dossier, problem } = useAnswer(showDossier, { dossierId })
  if (!dossier) return problem ? <Problem problem={problem} /> : <Loading />
  return (
    <>
      <DossierHead {...dossier} />
      <div class="page">
        <Contents contents={dossier.contents} />
      </div>
    </>
  )
}

function DossierHead(dossier: Shown) {
  const words = useWords()
  const { day } = useFormats()
  const retentionText = useRetention()
  const [open, setOpen] = useState<'file' | 'close'>()
  const { id, code, title, may, retention, keeperName, openedOn, closedOn, steps } = dossier
  const close = (): void => setOpen(undefined)
  return (
    <header class="document-head">
      <div class="line">
        <h2>
          {code} · {title}
        </h2>
        <span class="badge">{closedOn ? words.dossiers.closed : words.dossiers.open}</span>
      </div>
      <Facts
        rows={[
          [words.dossiers.keeper, keeperName],
          [words.dossiers.openedOn, day(openedOn)],
          [words.dossiers.closedOn, day(closedOn)],
          [words.forms.retention, retentionText(retention)],
        ]}
      />
      <div class="actions">
        <ActButton may={may} act="file" look="primary" onPress={() => setOpen('file')}>
          {words.acts.file}
        </ActButton>
        <ActButton may={may} act="close" onPress={() => setOpen('close')}>
          {words.acts.closeDossier}
        </ActButton>
      </div>
      <ProveLink subject={`dossier:${String(id)}`} />
      <Steps {...{ id, steps }} />
      <DossierKeeper {...dossier} />
      {open === 'file' && <FileDocumentDialog dossierId={id} onClose={close} />}
      {open === 'close' && <CloseDossierDialog {...{ dossierId: id, retention }} onClose={close} />}
    </header>
  )
}

function Steps({ id: dossierId, steps }: Pick<Shown, 'id' | 'steps'>) {
  const stepping = useAct(stepDossier)
  return (
    <>
      <HandSteps
        steps={steps}
        onDone={(step) => void stepping.run({ dossierId, note: null, ...step })}
      />
      {stepping.problem && <Problem problem={stepping.problem} />}
    </>
  )
}

function Contents({ contents }: Pick<Shown, 'contents'>) {
  const { dossiers, document } = useWords()
  if (contents.length === 0) return <p class="center">{dossiers.noContents}</p>
  return (
    <section class="block">
      <h3>{dossiers.contents}</h3>
      <Table
        name={dossiers.contents}
        heads={[
          dossiers.ordinal,
          document.reference,
          document.date,
          document.abstract,
          document.stage,
        ]}
      >
        {contents.map((filed) => (
          <Filed {...filed} key={filed.ordinal} />
        ))}
      </Table>
    </section>
  )
}

function Filed({
  ordinal,
  direction,
  reference,
  issuedOn,
  abstract,
  stage,
}: Shown['contents'][number]) {
  const { document, oversight } = useWords()
  const { day } = useFormats()
  return (
    <tr>
      <td>{ordinal}</td>
      <td>
        <strong class="whole">{reference ?? document.unnumbered}</strong>
        <div class="quiet">{oversight.direction[direction]}</div>
      </td>
      <td>{day(issuedOn)}</td>
      <td>{abstract}</td>
      <td>
        <StageMark stage={stage} />
      </td>
    </tr>
  )
}
