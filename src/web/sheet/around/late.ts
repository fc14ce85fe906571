const DAY_IN_VIETNAM = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" });

/** Whether an inner deadline (YYYY-MM-DD, the whole day counts) is over. */
export function isLate(due: string | null, now: Date): boolean {
  return due !== null && DAY_IN_VIETNAM.format(now) > due;
}
