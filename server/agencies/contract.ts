import { z } from 'zod'
import { day, done, endpoint, id, idInPath, line, may } from '../platform/endpoint.ts'
import {
  agencyShown,
  level,
  postShown,
  profile,
  role,
  system,
  unitShown,
} from './shapes/contract.ts'

export * from './shapes/contract.ts'

/** The signed-in person in the post they act in, and the other posts they hold. */
export const sessionShown = z.object({
  person: z.object({ id, name: z.string(), logIn: z.string(), language: z.enum(['vi', 'en']) }),
  post: postShown,
  agency: agencyShown,
  posts: z.array(z.object({ id, title: z.string(), agencyName: z.string() })),
  idleMinutes: z.number().int(),
})

export const openSession = endpoint({
  method: 'post',
  path: '/session',
  says: 'Sign in with a log-in name and a password.',
  access: 'anyone',
  status: 201,
  body: z.strictObject({ logIn: line(80), password: z.string().min(1).max(200) }),
  reply: z.object({ postId: id }),
})

export const showSession = endpoint({
  method: 'get',
  path: '/session',
  says: 'Show who is signed in and in which post.',
  reply: sessionShown,
})

export const closeSession = endpoint({
  method: 'delete',
  path: '/session',
  says: 'Sign out.',
  reply: z.object({ closed: z.literal(true) }),
})

export const switchPost = endpoint({
  method: 'put',
  path: '/session/post',
  says: 'Act in another of one’s posts.',
  body: z.strictObject({ postId: id }),
  reply: z.object({ postId: id }),
})

export const chooseLanguage = endpoint({
  method: 'put',
  path: '/session/language',
  says: 'Choose the language of the screens.',
  body: z.strictObject({ language: z.enum(['vi', 'en']) }),
  reply: z.object({ language: z.enum(['vi', 'en']) }),
})

export const changePassword = endpoint({
  method: 'put',
  path: '/session/password',
  says: 'Change one’s password; one’s other sessions end.',
  body: z.strictObject({
    password: z.string().min(1).max(200),
    newPassword: z.string().min(1).max(200),
  }),
  reply: z.object({ changed: z.literal(true) }),
})

export const listAgencies = endpoint({
  method: 'get',
  path: '/agencies',
  says: 'List the bodies in force, by code; words are matched with or without accents.',
  query: z.strictObject({
    words: z.string().max(200).optional(),
    system: system.optional(),
    level: level.optional(),
    on: day.optional(),
  }),
  reply: z.object({ agencies: z.array(agencyShown) }),
})

export const showAgency = endpoint({
  method: 'get',
  path: '/agencies/:agencyId',
  says: 'Show a body with its units, posts and who holds them.',
  params: z.strictObject({ agencyId: idInPath }),
  reply: agencyShown.extend({
    units: z.array(unitShown),
    posts: z.array(postShown),
    may,
  }),
})

/** What is entered of a new body. */
export const agencyGiven = z.strictObject({
  code: line(35),
  name: line(200),
  organCode: line(30),
  system,
  level,
  profile,
  parentId: id.nullable(),
  placeName: line(100),
  validFrom: day,
})

export const foundAgency = endpoint({
  method: 'post',
  path: '/agencies',
  says: 'Enter a body that comes into force on a day.',
  status: 201,
  body: agencyGiven,
  reply: done,
})

export const closeAgency = endpoint({
  method: 'post',
  path: '/agencies/:agencyId/closing',
  says: 'End a body on a day and name its successor.',
  params: z.strictObject({ agencyId: idInPath }),
  body: z.strictObject({ validTo: day, successorId: id.nullable() }),
  reply: done,
})

export const addUnit = endpoint({
  method: 'post',
  path: '/agencies/:agencyId/units',
  says: 'Add a unit to a body.',
  status: 201,
  params: z.strictObject({ agencyId: idInPath }),
  body: z.strictObject({ name: line(200), code: line(20), parentId: id.nullable() }),
  reply: done,
})

export const addPost = endpoint({
  method: 'post',
  path: '/agencies/:agencyId/posts',
  says: 'Add a post with its roles to a body.',
  status: 201,
  params: z.strictObject({ agencyId: idInPath }),
  body: z.strictObject({ title: line(100), unitId: id.nullable(), roles: z.array(role).min(1) }),
  reply: done,
})

/** What is entered of a new person. */
export const personGiven = z.strictObject({
  name: line(100),
  logIn: line(80),
  password: z.string().min(14).max(200),
})

export const addPerson = endpoint({
  method: 'post',
  path: '/people',
  says: 'Enter a person who may sign in; the first password is given here and changed by its owner.',
  status: 201,
  body: personGiven,
  reply: done,
})

export const listPeople = endpoint({
  method: 'get',
  path: '/people',
  says: 'Find people by name or log-in, with or without accents.',
  query: z.strictObject({ words: z.string().max(200).optional() }),
  reply: z.object({ people: z.array(z.object({ id, name: z.string(), logIn: z.string() })) }),
})

export const appoint = endpoint({
  method: 'post',
  path: '/posts/:postId/holdings',
  says: 'Give a post to a person from a day on; the previous holding ends the day before.',
  status: 201,
  params: z.strictObject({ postId: idInPath }),
  body: z.strictObject({ personId: id, validFrom: day }),
  reply: done,
})

export const relieve = endpoint({
  method: 'post',
  path: '/posts/:postId/relief',
  says: 'End the present holding of a post on a day.',
  params: z.strictObject({ postId: idInPath }),
  body: z.strictObject({ validTo: day }),
  reply: done,
})

export const listDemonstrationPeople = endpoint({
  method: 'get',
  path: '/demonstration',
  says: 'List the log-ins of the demonstration province; empty in every other installation.',
  access: 'anyone',
  reply: z.object({
    people: z.array(
      z.object({
        logIn: z.string(),
        password: z.string(),
        name: z.string(),
        title: z.string(),
        agencyName: z.string(),
        system,
        roles: z.array(role),
      }),
    ),
  }),
})
