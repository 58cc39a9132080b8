import type { ComponentChildren } from 'preact'
import { Link } from 'wouter-preact'
import { useExchangeWords } from '../../../words/exchange.ts'

interface SectionProps {
  title: string
  count: number
  children: ComponentChildren
}

/** A list of what has not crossed, under its name and count. */
export function Section({ title, count, children }: SectionProps) {
  const { overview } = useExchangeWords()
  return (
    <section class="block">
      <h2>
        {title} ({count})
      </h2>
      {count === 0 ? <p class="quiet">{overview.nothing}</p> : <ul class="cards">{children}</ul>}
    </section>
  )
}

interface AboutProps {
  about: { documentId: number; reference: string; abstract: string; toName: string }
}

/** Which document it is, and to whom it goes. */
export function About({ about: { documentId, reference, abstract, toName } }: AboutProps) {
  return (
    <>
      <p class="line">
        <Link href={`/clerk/outgoing/${String(documentId)}?all=yes`}>{reference}</Link>
        <strong>{toName}</strong>
      </p>
      <p class="clamp">{abstract}</p>
    </>
  )
}
