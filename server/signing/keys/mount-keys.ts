import type { Router } from 'express'
import { mount } from '../../platform/http.ts'
import { fetchByClient, knowTicket } from './committee/fetch-by-client.ts'
import { prepareForClient } from './committee/prepare-for-client.ts'
import { returnByClient } from './committee/return-by-client.ts'
import { signByClient } from './committee/sign-by-client.ts'
import * as contract from './contract.ts'
import { listRemoteKeys } from './remote/list-remote-keys.ts'
import { nameRemoteAccount } from './remote/remote-account.ts'
import { signRemotely } from './remote/sign-remotely.ts'
import { showKeys } from './show-keys.ts'

/** Mounts what keys other than one's own file need: the remote service and the Cipher Committee's client. */
export function mountKeys(routes: Router): void {
  mount(routes, contract.showKeys, showKeys)
  mount(routes, contract.nameRemoteAccount, nameRemoteAccount)
  mount(routes, contract.listRemoteKeys, listRemoteKeys)
  mount(routes, contract.signRemotely, signRemotely)
  mount(routes, contract.prepareForClient, prepareForClient)
  mount(routes, contract.fetchByClient, fetchByClient)
  // Nobody without a ticket has their upload read.
  routes.post(contract.returnByClient.path, knowTicket)
  mount(routes, contract.returnByClient, returnByClient)
  mount(routes, contract.signByClient, signByClient)
}
