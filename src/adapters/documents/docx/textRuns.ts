import { TextRun } from "docx";
import { runsOf, type Text } from "../../../app/documents/index.ts";
import { FONT, SIZE } from "./measures.ts";

export interface TextLook {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

/** Characters that XML 1.0 cannot hold; one of them would make the whole file unreadable. */
export const NOT_IN_XML =
  /[\p{Cc}\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

/** Runs of a text with line breaks kept; `look` holds for all of it. */
export function textRuns(text: Text, look: TextLook = {}): TextRun[] {
  return runsOf(text).flatMap((run) =>
    run.text.split("\n").map(
      (line, index) =>
        new TextRun({
          text: line.replace(NOT_IN_XML, ""),
          font: FONT,
          size: look.size ?? SIZE.body,
          bold: run.bold ?? look.bold ?? false,
          italics: run.italic ?? look.italics ?? false,
          ...(index > 0 ? { break: 1 } : {}),
        }),
    ),
  );
}
