/** How much work may still be done to see what stamps hide: about one operation of a drawing each. */
export interface Budget {
  left: number
}

/** Enough for a page of forty thousand letters under a dozen stamps; a hostile file spends it in less than a second. */
export const wholeBudget = 300_000

/** Takes from what is left; whether something was. */
export function spend(budget: Budget, amount: number): boolean {
  budget.left -= amount
  return budget.left >= 0
}
