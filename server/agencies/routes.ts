import { Router } from 'express'
import { mount } from '../platform/http.ts'
import { chooseLanguage as chooses } from './choose-language.ts'
import {
  chooseLanguage,
  closeSession,
  listDemonstrationPeople,
  openSession,
  showSession,
  switchPost,
} from './contract.ts'
import { endSession } from './close-session.ts'
import { plantedPeople } from './demonstration/plant.ts'
import { openSession as opens } from './open-session.ts'
import { ownSession, takeCookie } from './session-token.ts'
import { sessionView } from './session-view.ts'
import { switchPost as switches } from './switch-post.ts'

/** The routes of sessions, bodies, posts and people. */
export function agenciesRoutes(): Router {
  const routes = Router()
  mount(routes, openSession, opens)
  mount(routes, showSession, sessionView)
  mount(routes, closeSession, async (_, context, response) => {
    takeCookie(response)
    return await endSession({ tokenDigest: ownSession(response), why: 'signed-out' }, context)
  })
  mount(routes, switchPost, ({ postId }, context, response) =>
    switches({ postId, tokenDigest: ownSession(response) }, context),
  )
  mount(routes, chooseLanguage, chooses)
  mount(routes, listDemonstrationPeople, async () => ({ people: await plantedPeople() }))
  return routes
}
