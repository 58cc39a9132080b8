import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { Office } from '../../bin/demo/office.ts'
import { demonstrationPassword } from '../../server/agencies/demonstration/province.data.ts'
import { createApp } from '../../server/app.ts'
import { closeInstallation } from '../../server/installation.ts'
import { Lives } from './life.ts'
import { twoPages } from './paper.ts'
import { openPlace, type Place } from './place.ts'
import { openPlanted } from './planted.ts'

/** An installation with the province that runs in this process, so that it can be counted from within. */
export interface House {
  place: Place
  lives: Lives
  close: () => Promise<void>
}

/** Opens an empty place, plants the province and listens; nothing follows the journal by itself. */
export async function openHouse(name: string): Promise<House> {
  const place = await openPlace(name)
  await openPlanted(place.settings)
  const server = createApp().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  const { dataFolder } = place.settings
  const office = new Office({ address, password: demonstrationPassword, dataFolder })
  const lives = await Lives.open(office, (await twoPages()).pdf)
  const close = async (): Promise<void> => {
    server.close()
    server.closeAllConnections()
    await closeInstallation()
    await place.leave()
  }
  return { place, lives, close }
}
