import { isEmbedded, rows, transact } from '../../server/platform/database.ts'

/** What MariaDB's handlers did for some work: rows they walked over, and rows they went to by a key. */
export interface RowsRead {
  walked: number
  byKey: number
}

/** The rows read for some work; undefined on the embedded database, which counts none. */
export async function rowsRead(work: () => Promise<unknown>): Promise<RowsRead | undefined> {
  if (isEmbedded()) return undefined
  // One transaction holds one connection, whose counters these are; asking for them reads rows too.
  return await transact(async () => {
    const asking = difference(await handlerReads(), await handlerReads())
    const before = await handlerReads()
    await work()
    return difference(asking, difference(before, await handlerReads()))
  })
}

const difference = (before: RowsRead, after: RowsRead): RowsRead => ({
  walked: after.walked - before.walked,
  byKey: after.byKey - before.byKey,
})

async function handlerReads(): Promise<RowsRead> {
  const counters = await rows<Record<string, string>>("SHOW SESSION STATUS LIKE 'Handler_read%'")
  const read = { walked: 0, byKey: 0 }
  for (const [name = '', value] of counters.map((counter) => Object.values(counter))) {
    read[/key$|first$|last$/.test(name) ? 'byKey' : 'walked'] += Number(value)
  }
  return read
}
