export interface TextColumn {
  readonly head: string;
  readonly align: "left" | "right";
}

/** A plain table for a terminal: columns padded to their widest cell, numbers to the right. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ head }, index) =>
    rows.reduce((widest, row) => Math.max(widest, width(row[index] ?? "")), width(head)),
  );
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ align }, index) => {
        const cell = cells[index] ?? "";
        const padding = " ".repeat((widths[index] ?? 0) - width(cell));
        return align === "right" ? padding + cell : cell + padding;
      })
      .join("  ")
      .trimEnd();
  const rule = widths.map((each) => "-".repeat(each)).join("  ");
  return `${[line(columns.map(({ head }) => head)), rule, ...rows.map(line)].join("\n")}\n`;
}

/** Columns a text takes: one for each composed Vietnamese letter. */
function width(text: string): number {
  return text.normalize("NFC").length;
}
