import { counted, plural } from "../../core/index.ts";
import type { Words } from "../audit/index.ts";
import type { InnerDeadline } from "./ports.ts";

export type DeadlineKind =
  | "sheet"
  | "part"
  | "explanation"
  | "appraisal"
  | "compiling"
  | "units-scoring"
  | "departments-scoring"
  | "units-explaining"
  | InnerDeadline["kind"];

/** What ends, by kind; with the name of the unit for which the reader acts. */
export const DEADLINE_WORDS: Readonly<Record<DeadlineKind, (unit: string) => Words>> = {
  sheet: (unit) => ({
    vi: `Hạn gửi phiếu tự chấm điểm của ${unit}`,
    en: `${unit}: the self-score sheet is due`,
  }),
  part: (unit) => ({
    vi: `Hạn nhập các tiêu chí giao cho ${unit}`,
    en: `${unit}: the criteria given to it are due`,
  }),
  explanation: (unit) => ({ vi: `Hạn giải trình của ${unit}`, en: `${unit}: the explanation is due` }),
  appraisal: () => ({ vi: "Hạn thẩm định", en: "The appraisal is due" }),
  compiling: () => ({ vi: "Hết thời gian thẩm định, tổng hợp", en: "Appraisal and compiling end" }),
  "units-scoring": () => ({
    vi: "Hết thời gian tự chấm điểm của các đơn vị",
    en: "Self-scoring by the units ends",
  }),
  "departments-scoring": () => ({
    vi: "Hết thời gian tự chấm điểm của tỉnh",
    en: "Self-scoring of the province ends",
  }),
  "units-explaining": () => ({
    vi: "Hết thời gian giải trình của các đơn vị",
    en: "Explanation by the units ends",
  }),
  division: (unit) => ({
    vi: `Hạn nội bộ của ${unit}: các tiêu chí giao cho phòng`,
    en: `${unit}: the criteria given to the division are due`,
  }),
  request: (unit) => ({
    vi: `Hạn giải trình, bổ sung tài liệu của ${unit} theo yêu cầu`,
    en: `${unit}: explanations and documents asked for are due`,
  }),
  reopened: (unit) => ({
    vi: `Hết hạn mở lại phiếu của ${unit}`,
    en: `${unit}: the sheet is open again only until then`,
  }),
};

/** What is left of it, in words for the digest. */
export function openWords(kind: DeadlineKind, left: number, of: number): Words {
  switch (kind) {
    case "sheet":
      return left === 0
        ? { vi: "đã nhập đủ, chưa gửi phiếu", en: "complete, but not handed in" }
        : {
            vi: `còn ${left}/${of} tiêu chí chưa nhập đủ`,
            en: `${left} of ${counted(of, "criterion", "criteria")} ${plural(left, "is", "are")} not complete`,
          };
    case "units-scoring":
      return {
        vi: `còn ${left}/${of} đơn vị chưa gửi phiếu`,
        en: `${left} of ${counted(of, "unit")} ${plural(left, "has", "have")} not handed in`,
      };
    case "departments-scoring":
      return left === 0
        ? { vi: "các cơ quan đã nhập đủ, chưa gửi phiếu", en: "complete, but not handed in" }
        : {
            vi: `còn ${left}/${of} cơ quan chưa nhập đủ`,
            en: `${left} of ${counted(of, "department")} ${plural(left, "is", "are")} not complete`,
          };
    case "appraisal":
      return {
        vi: `còn ${left}/${of} tiêu chí chưa thẩm định`,
        en: `${left} of ${counted(of, "criterion", "criteria")} ${plural(left, "is", "are")} not appraised`,
      };
    case "part":
    case "division":
    case "request":
      return {
        vi: `còn ${left}/${of} tiêu chí`,
        en: `${left} of ${counted(of, "criterion", "criteria")} ${plural(left, "is", "are")} left`,
      };
    case "explanation":
      return {
        vi: `còn ${left}/${of} điểm thẩm định chưa trả lời`,
        en: `${left} of ${counted(of, "changed score")} ${plural(left, "is", "are")} not answered`,
      };
    case "units-explaining":
      return {
        vi: `còn ${left}/${of} đơn vị chưa giải trình xong`,
        en: `${left} of ${counted(of, "unit")} ${plural(left, "has", "have")} not answered`,
      };
    case "compiling":
    case "reopened":
      return { vi: "", en: "" };
  }
}
