/** Nơi nhận as printed: a dash before each line, `;` after it and `.` after the last. */
export function recipientLines(recipients: readonly string[]): readonly string[] {
  return recipients.map((recipient, index) => `- ${recipient}${index === recipients.length - 1 ? "." : ";"}`);
}
