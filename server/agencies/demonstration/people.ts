import type { ReplyOf } from '../../platform/endpoint.ts'
import type { listDemonstrationPeople } from '../contract.ts'
import { demonstrationPassword, inventedName, province } from './province.data.ts'

/** Somebody who may sign in to the demonstration province, with the password that all of them share. */
export type DemonstrationPerson = ReplyOf<typeof listDemonstrationPeople>['people'][number]

/** Everybody of the demonstration province, body by body, leaders first. */
export function demonstrationPeople(): DemonstrationPerson[] {
  const holders = province.flatMap((body) => body.posts.map((post) => ({ body, post })))
  return holders.map(({ body, post }, index) => ({
    logIn: `${post.logIn}.${body.logIn}`,
    password: demonstrationPassword,
    name: inventedName(index),
    title: post.title,
    agencyName: body.name,
    system: body.system,
    roles: [...post.roles],
  }))
}
