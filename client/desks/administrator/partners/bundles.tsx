import { useState } from 'preact/hooks'
import {
  bringInBundle,
  listBundles,
  readBundleFile,
  takeOutBundle,
} from '../../../../server/exchange/carriers/folder/contract.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'
import { addressOf } from '../../../call.ts'
import { Button } from '../../../parts/button.tsx'
import { FileDrop } from '../../../parts/file-drop.tsx'
import { Problem } from '../../../parts/problem.tsx'
import { tell } from '../../../parts/toast.ts'
import { useAct, useAnswer } from '../../../query.ts'
import { useExchangeWords } from '../../../words/exchange.ts'
import { useFormats, useReason } from '../../../words/index.ts'

type Listed = ReplyOf<typeof listBundles>
type Brought = ReplyOf<typeof bringInBundle>

/** What is carried by hand to an installation and brought from it. */
export function Bundles({ partnerId }: { partnerId: number }) {
  const { bundles: words } = useExchangeWords()
  const { reply, problem } = useAnswer(listBundles, { partnerId })
  return (
    <section class="block">
      <h3>{words.title}</h3>
      <Problem problem={problem} />
      {reply && <Out partnerId={partnerId} listed={reply} />}
      <In partnerId={partnerId} />
    </section>
  )
}

function Out({ partnerId, listed }: { partnerId: number; listed: Listed }) {
  const { bundles: words } = useExchangeWords()
  const { moment, number } = useFormats()
  const taking = useAct(takeOutBundle)
  const run = (): void => {
    void taking.run({ partnerId }).then(
      ({ entries }) => tell(words.takenOut(entries)),
      () => undefined,
    )
  }
  return (
    <>
      <p class="line">
        {words.waiting(listed.waiting)}
        {listed.waiting > 0 && (
          <Button look="primary" isBusy={taking.isRunning} onPress={run}>
            {words.takeOut}
          </Button>
        )}
      </p>
      <Problem problem={taking.problem} />
      {listed.refused > 0 && <p class="note">{words.refused(listed.refused)}</p>}
      <h4>{words.taken}</h4>
      {listed.taken.length === 0 && <p class="quiet">{words.noneTaken}</p>}
      <ul class="list-plain">
        {listed.taken.map(({ name, sizeBytes, at }) => (
          <li key={name}>
            <a href={addressOf(readBundleFile, { partnerId, name })} download={name}>
              {name}
            </a>{' '}
            <span class="quiet small">
              {moment(at)}, {number(Math.ceil(sizeBytes / 1024))} kB
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function In({ partnerId }: { partnerId: number }) {
  const { bundles: words } = useExchangeWords()
  const bringing = useAct(bringInBundle)
  const [file, setFile] = useState<File>()
  const [brought, setBrought] = useState<Brought>()
  const run = (): void => {
    if (!file) return
    setBrought(undefined)
    void bringing.run({ partnerId }, { bundle: [file] }).then(setBrought, () => undefined)
  }
  return (
    <>
      <h4>{words.bringIn}</h4>
      <p class="quiet small">{words.note}</p>
      <FileDrop label={words.file} accept="application/zip,.zip" onFile={setFile} />
      <div class="row-acts">
        <Button isBusy={bringing.isRunning} onPress={run}>
          {words.bring}
        </Button>
      </div>
      <Problem problem={bringing.problem} />
      <div role="status">{brought && <Outcome {...brought} />}</div>
    </>
  )
}

function Outcome({ messages, answers, refused }: Brought) {
  const { bundles: words } = useExchangeWords()
  const reason = useReason()
  return (
    <div class={`note ${refused.length > 0 ? '' : 'good'}`}>
      <p>{words.brought(messages, answers)}</p>
      {refused.length > 0 && (
        <>
          <p>
            <strong>{words.notTaken}</strong>
          </p>
          <ul class="list-plain">
            {refused.map(({ uuid, reasons }) => (
              <li key={uuid}>
                <span class="mono small">{uuid}</span>: {reasons.map(reason).join(' ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
