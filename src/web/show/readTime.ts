/** Reads 17:30, 17h30, 17.30, 1730, 17h, 8 and «17 giờ 30 phút» as HH:MM; undefined when it is no time of day. */
export function readTime(typed: string): string | undefined {
  const parts = /^(\d{1,2})(?:\s*(?:[:.hg]|giờ|gio)\s*(?:(\d{2})\s*(?:phút|phut|p)?)?|(\d{2}))?$/i.exec(
    typed.normalize("NFC").trim(),
  );
  if (!parts) return undefined;
  const hour = Number(parts[1]);
  const minute = Number(parts[2] ?? parts[3] ?? 0);
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
