import type { PaperLine } from "./pdf.ts";

export interface Letter {
  /** Who signs, e.g. "ỦY BAN NHÂN DÂN XÃ HOA BAN". */
  readonly agency: string;
  readonly place: string;
  readonly number: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly title: string;
  readonly body: readonly string[];
}

const LEFT = [0, 0.42] as const;
const RIGHT = [0.42, 1] as const;
const WHOLE = [0, 1] as const;
const LINE_LENGTH = 82;

/** The lines of an administrative letter in its usual order: agency and national motto, number and date, title, text. */
export function letterLines({ agency, place, number, date, title, body }: Letter): readonly PaperLine[] {
  const [year = "", month = "", day = ""] = date.split("-");
  return [
    { text: agency.toUpperCase(), size: 11, below: 0, centred: LEFT },
    { text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size: 11, below: 0, centred: RIGHT },
    { text: "Độc lập - Tự do - Hạnh phúc", size: 12, below: 16, centred: RIGHT },
    { text: `Số: ${number}`, size: 12, below: 24, centred: LEFT },
    { text: `${place}, ngày ${day} tháng ${month} năm ${year}`, size: 12, below: 0, centred: RIGHT },
    ...wrapped(title, 56).map((text, index) => ({
      text,
      size: 14,
      below: index === 0 ? 44 : 20,
      centred: WHOLE,
    })),
    ...body.flatMap((paragraph) =>
      wrapped(paragraph, LINE_LENGTH).map((text, index) => ({
        text,
        size: 12.5,
        below: index === 0 ? 28 : 18,
      })),
    ),
    {
      text: "(Tài liệu minh họa của phần mềm, không có giá trị pháp lý)",
      size: 11,
      below: 60,
      centred: WHOLE,
    },
  ];
}

function wrapped(text: string, length: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + word.length >= length) {
      lines.push(line);
      line = "";
    }
    line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
