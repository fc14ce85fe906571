const DAY = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" });

/** The date in Việt Nam at a moment, YYYY-MM-DD. */
export function vietnamDay(moment: Date): string {
  return DAY.format(moment);
}
