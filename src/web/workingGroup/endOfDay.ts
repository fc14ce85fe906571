/** 17 giờ 30 phút of a day in Việt Nam as an instant; empty when no day is given. */
export function endOfDay(day: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T17:30:00+07:00`).toISOString() : "";
}
