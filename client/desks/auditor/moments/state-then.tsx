import type { ComponentChildren } from 'preact'
import { readVersion } from '../../../../server/documents/contract.ts'
import { addressOf } from '../../../call.ts'
import { useFormats, useLanguage, useWords } from '../../../words/index.ts'
import { momentWords } from '../../../words/moments.ts'
import { DeliveriesThen } from './deliveries-then.tsx'
import { IsNew } from './is-new.tsx'
import type { Then } from './ticks.ts'

type Field = Then['fields'][number]

interface StateProps {
  documentId: number
  then: Then
}

/** What a document was at a moment, each fact with whose word it is, and what changed by the act at hand. */
export function StateThen({ documentId, then }: StateProps) {
  const words = momentWords[useLanguage()]
  const { stages } = useWords()
  return (
    <div class="moment-state">
      <dl class="facts">
        <Fact name={words.stage} isChanged={then.isStageChanged} source={words.sources.journal}>
          {then.stage && stages[then.stage]}
        </Fact>
        <Fact name={words.file} isChanged={then.isVersionChanged} source={words.sources.journal}>
          <VersionLink documentId={documentId} then={then} />
        </Fact>
        {then.fields.map((field) => (
          <FieldFact field={field} key={field.name} />
        ))}
      </dl>
      <div>
        <h4>{words.signatures}</h4>
        <Signatures signatures={then.signatures} />
        <h4>{words.holders}</h4>
        <Holders holders={then.holders} />
        <h4>{words.deliveries}</h4>
        <DeliveriesThen deliveries={then.deliveries} />
      </div>
    </div>
  )
}

interface FactProps {
  name: string
  isChanged: boolean
  source: string
  children: ComponentChildren
}

function Fact({ name, isChanged, source, children }: FactProps) {
  return (
    <>
      <dt>{name}</dt>
      <dd class={isChanged ? 'is-new' : ''}>
        {children} <IsNew isChanged={isChanged} /> <span class="quiet small">{source}</span>
      </dd>
    </>
  )
}

function FieldFact({ field: { name, value, source, isChanged } }: { field: Field }) {
  const words = momentWords[useLanguage()]
  const { urgency } = useWords()
  const { day } = useFormats()
  if (value === null && source !== 'untold') return null
  const isDay = name === 'issuedOn' || name === 'dueOn'
  const text = name === 'urgency' ? (urgency as Record<string, string>)[value ?? ''] : value
  return (
    <Fact name={words.fields[name]} isChanged={isChanged} source={words.sources[source]}>
      {isDay ? day(value) : text}
    </Fact>
  )
}

function VersionLink({ documentId, then: { version, sha256, isReadable } }: StateProps) {
  const words = momentWords[useLanguage()]
  if (version === 0) return <>{words.noFile}</>
  if (!isReadable) return <>{words.fileGone(version)}</>
  const address = addressOf(readVersion, { documentId, version })
  return (
    <>
      <a class="link" href={address} target="_blank" rel="noreferrer">
        {words.openVersion(version)}
      </a>{' '}
      <span class="mono quiet">{sha256?.slice(0, 12)}…</span>
    </>
  )
}

function Signatures({ signatures }: Pick<Then, 'signatures'>) {
  const words = momentWords[useLanguage()]
  const { exact } = useFormats()
  const kinds = words.signed as Record<string, string>
  if (signatures.length === 0) return <p class="quiet small">{words.noSignature}</p>
  return (
    <ul class="list-plain">
      {signatures.map(({ field, personName, postTitle, at, isChanged }) => (
        <li key={`${field} ${at}`} class={isChanged ? 'is-new' : ''}>
          {kinds[field.split('-')[0] ?? ''] ?? field}: {personName}, {postTitle}{' '}
          <time class="quiet small" dateTime={at}>
            {exact(at)}
          </time>{' '}
          <IsNew isChanged={isChanged} />
        </li>
      ))}
    </ul>
  )
}

function Holders({ holders }: Pick<Then, 'holders'>) {
  const words = momentWords[useLanguage()]
  const { exact } = useFormats()
  if (holders.length === 0) return <p class="quiet small">{words.noHolder}</p>
  return (
    <>
      <ul class="list-plain">
        {holders.map(({ step, holder, since, isChanged }) => (
          <li key={`${step} ${since}`} class={isChanged ? 'is-new' : ''}>
            {step}: {holder || words.anyOf}{' '}
            <span class="quiet small">
              {words.since} {exact(since)}
            </span>{' '}
            <IsNew isChanged={isChanged} />
          </li>
        ))}
      </ul>
      <p class="quiet small">{words.byProcess}</p>
    </>
  )
}
