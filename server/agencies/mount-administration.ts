import type { Router } from 'express'
import { mount } from '../platform/http.ts'
import * as calendar from './calendar/contract.ts'
import { setCalendarDay, showCalendar } from './calendar/set-day.ts'
import * as oversights from './oversights/contract.ts'
import { endOversight, grantOversight, listOversights } from './oversights/grant-oversight.ts'

/** Mounts what administrators keep for a body beside its posts: its calendar, and what its auditors may read. */
export function mountAdministration(routes: Router): void {
  mount(routes, calendar.showCalendar, showCalendar)
  mount(routes, calendar.setCalendarDay, setCalendarDay)
  mount(routes, oversights.listOversights, listOversights)
  mount(routes, oversights.grantOversight, grantOversight)
  mount(routes, oversights.endOversight, endOversight)
}
