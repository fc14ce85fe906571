/** Of letters of 11 points. */
const LINE_HEIGHT = 15;

/**
 * Points that a row needs for its longest wrapped text: some programs do not make rows high enough by themselves.
 * `widths` in characters, as those of columns.
 */
export function rowHeight(texts: readonly unknown[], widths: readonly number[]): number {
  const lines = texts.map((text, index) =>
    typeof text === "string" ? linesOf(text, widths[index] ?? 10) : 1,
  );
  return LINE_HEIGHT * Math.max(1, ...lines);
}

/** Lines that a text takes in its column, words kept whole. */
function linesOf(text: string, width: number): number {
  // Letters of this face are narrower than the digit by which columns are measured.
  const room = Math.max(4, width * 1.1 - 1);
  return text.split("\n").reduce((sum, line) => sum + wrapped(line, room), 0);
}

function wrapped(line: string, room: number): number {
  let [lines, used] = [1, 0];
  for (const { length } of line.split(/\s+/)) {
    const needed = used === 0 ? length : used + 1 + length;
    if (needed > room && used > 0) {
      lines += 1;
      used = length;
    } else used = needed;
  }
  return lines;
}
