import { Router } from 'express'
import { mount } from '../platform/http.ts'
import { addPerson } from './add-person.ts'
import { addPost } from './add-post.ts'
import { addUnit } from './add-unit.ts'
import { appoint } from './appoint.ts'
import { changePassword } from './change-password.ts'
import { chooseLanguage } from './choose-language.ts'
import { closeAgency } from './close-agency.ts'
import * as contract from './contract.ts'
import { endSession } from './close-session.ts'
import { plantedPeople } from './demonstration/plant.ts'
import { foundAgency } from './found-agency.ts'
import { mountMandates } from './mandates/mount-mandates.ts'
import { mountAdministration } from './mount-administration.ts'
import { openSession } from './open-session.ts'
import { listAgencies, listPeople, showAgency } from './queries.ts'
import { relieve } from './relieve.ts'
import { ownSession, takeCookie } from './session-token.ts'
import { sessionView } from './session-view.ts'
import { switchPost } from './switch-post.ts'

/** The routes of sessions, bodies, posts and people. */
export function agenciesRoutes(): Router {
  const routes = Router()
  mountSessions(routes)
  mount(routes, contract.listAgencies, listAgencies)
  mount(routes, contract.showAgency, showAgency)
  mount(routes, contract.foundAgency, foundAgency)
  mount(routes, contract.closeAgency, closeAgency)
  mount(routes, contract.addUnit, addUnit)
  mount(routes, contract.addPost, addPost)
  mount(routes, contract.addPerson, addPerson)
  mount(routes, contract.listPeople, listPeople)
  mount(routes, contract.appoint, appoint)
  mount(routes, contract.relieve, relieve)
  mountMandates(routes)
  mountAdministration(routes)
  mount(routes, contract.listDemonstrationPeople, async () => ({ people: await plantedPeople() }))
  return routes
}

function mountSessions(routes: Router): void {
  mount(routes, contract.openSession, openSession)
  mount(routes, contract.showSession, sessionView)
  mount(routes, contract.closeSession, async (_, context, response) => {
    takeCookie(response)
    return await endSession({ tokenDigest: ownSession(response), why: 'signed-out' }, context)
  })
  mount(routes, contract.switchPost, ({ postId }, context, response) =>
    switchPost({ postId, tokenDigest: ownSession(response) }, context),
  )
  mount(routes, contract.chooseLanguage, chooseLanguage)
  mount(routes, contract.changePassword, (given, context, response) =>
    changePassword({ ...given, tokenDigest: ownSession(response) }, context),
  )
}
