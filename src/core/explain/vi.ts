import type { ReasonCode } from "../outcome.ts";
import type { Facts } from "./facts.ts";

type Sentences = Readonly<Record<ReasonCode, (facts: Facts) => string>>;

/** One Vietnamese sentence for every reason. */
export const VIETNAMESE: Sentences = {
  "all-met": (f) =>
    f.value("of") === 1
      ? `Đạt yêu cầu: ${f.points} điểm.`
      : `Đạt đủ ${f.number("of")} nội dung: ${f.points} điểm.`,
  "not-all-met": (f) =>
    f.value("of") === 1
      ? "Không đạt yêu cầu: 0 điểm."
      : `Đạt ${f.number("met")}/${f.number("of")} nội dung, chưa đủ: 0 điểm.`,
  "some-met": (f) =>
    `Đạt ${f.number("met")}/${f.number("of")} nội dung: ${f.points}/${f.number("max")} điểm.`,
  level: (f) =>
    f.has("share")
      ? `Mức “${f.option(f.text("level"))}”: ${f.percent("share")} của ${f.number("max")} điểm = ${f.points} điểm.`
      : `Mức “${f.option(f.text("level"))}”: ${f.points}/${f.number("max")} điểm.`,
  "no-finding": (f) => `“${f.option(f.text("finding"))}”: giữ nguyên ${f.points} điểm.`,
  finding: (f) =>
    `“${f.option(f.text("finding"))}”: mất ${f.percent("lost")} của ${f.number("max")} điểm, còn ${f.points} điểm.`,
  "per-item": (f) => `${f.number("count")}${f.unit} × ${f.number("each")} = ${f.points} điểm.`,
  "per-item-capped": (f) =>
    `${f.number("count")}${f.unit} × ${f.number("each")} điểm, vượt mức tối đa nên tính ${f.points} điểm.`,
  "base-only": (f) => `${f.number("value")}${f.unit}, không quá ${f.number("from")}: ${f.points} điểm.`,
  "base-plus": (f) =>
    `${f.number("value")}${f.unit}: ${f.number("base")} điểm, cộng ${f.number("steps")} × ${f.number("each")} cho phần vượt ${f.number("from")} = ${f.points} điểm.`,
  "base-plus-capped": (f) =>
    `${f.number("value")}${f.unit}: ${f.number("base")} điểm, cộng ${f.number("steps")} × ${f.number("each")}, vượt mức tối đa nên tính ${f.points} điểm.`,
  proportional: (f) =>
    `${counted(f)}; ${f.has("floor") ? `từ ${f.percent("floor")} ` : ""}được tính theo tỷ lệ: ${line(f)} = ${f.points} điểm.`,
  "full-share": (f) => `${counted(f)}, đạt mức được điểm tối đa (${f.percent("fullAt")}): ${f.points} điểm.`,
  "below-floor": (f) => `${counted(f)}, dưới ${f.percent("floor")} nên không được điểm.`,
  "proportional-capped": (f) => `${counted(f)}; ${line(f)} vượt mức tối đa nên tính ${f.points} điểm.`,
  band: (f) => `${bandValue(f)} thuộc mức ${limits(f)}: ${f.points}/${f.number("max")} điểm.`,
  "no-violation": (f) => `Không có trường hợp bị trừ điểm: ${f.points}/${f.number("max")} điểm.`,
  deducted: (f) => `${violations(f)}, còn ${f.points}/${f.number("start")} điểm.`,
  "deducted-to-zero": (f) => `${violations(f)}, hết ${f.number("start")} điểm của tiêu chí: còn 0 điểm.`,
  "target-met": (f) => `Đạt ${f.number("value")}${f.unit}, mục tiêu ${goal(f)}: đủ ${f.points} điểm.`,
  "target-partly-met": (f) =>
    `Đạt ${f.number("value")}${f.unit}, mục tiêu ${goal(f)}: được ${f.percent("share")} của ${f.number("max")} điểm = ${f.points} điểm.`,
  "target-not-met": (f) => `Đạt ${f.number("value")}${f.unit}, chưa tới mục tiêu ${goal(f)}: 0 điểm.`,
  "growth-full": (f) => `${growth(f)}, đạt mức được điểm tối đa (${f.percent("fullAt")}): ${f.points} điểm.`,
  "growth-partial": (f) =>
    `${growth(f)}; ${f.percent("growth")} / ${f.percent("fullAt")} × ${f.number("max")} = ${f.points} điểm.`,
  "growth-none": (f) => `${growth(f)}: không được điểm.`,
  imported: (f) =>
    `Kết quả ${f.number("value")} trên thang ${f.number("scale")}, quy về ${f.number("max")} điểm: ${f.points} điểm.`,
  best: (f) => `${f.number("value")}${f.unit} là mức tốt nhất trong khối: ${f.points} điểm.`,
  "share-of-best": (f) =>
    `${f.number("value")}${f.unit} so với mức tốt nhất trong khối là ${f.number("best")}: ${f.points}/${f.number("max")} điểm.`,
  entered: (f) => `Điểm nhập trực tiếp: ${f.points}/${f.number("max")} điểm.`,
  expression: (f) => `Tính theo công thức của bộ tiêu chí: ${f.points}/${f.number("max")} điểm.`,
  "no-cases": (f) =>
    `Không phát sinh trường hợp nào${f.spokenReason === "" ? "" : ` (${f.spokenReason})`}; ${noCases(f)}`,
  assumed: (f) => `Giả định được ${f.points}/${f.number("max")} điểm, vì chưa có số liệu.`,
  appraised: (f) =>
    `Thẩm định ${f.points}/${f.number("max")} điểm${f.has("computed") ? ` (theo số liệu: ${f.number("computed")} điểm)` : ""}.${f.text("reason") === "" ? "" : ` Lý do: ${f.text("reason")}`}`,
  "no-data": () => "Chưa có số liệu.",
  "inputs-missing": (f) => `Còn thiếu: ${f.labels("missing")}.`,
  "no-cases-undecided": () => "Không phát sinh trường hợp nào và bộ tiêu chí chưa quy định cách tính.",
  "expression-refused": (f) =>
    `Công thức không tính được với số liệu này (${refusal(f)}); cần kiểm tra lại số liệu.`,
  "not-applicable-refused": () => "Báo không áp dụng nhưng bộ tiêu chí không cho phép; cần nhập số liệu.",
  "out-of-range": (f) =>
    f.has("max")
      ? `Kết quả ${f.number("points")} nằm ngoài khoảng 0–${f.number("max")} điểm; cần kiểm tra lại số liệu.`
      : `Giá trị “${f.number("value")}” nằm ngoài các mức của tiêu chí; cần kiểm tra lại.`,
  "block-unknown": () => "Cần số liệu của các đơn vị cùng khối để so sánh.",
  "declared-not-applicable": (f) =>
    `Đơn vị báo không áp dụng${f.spokenReason === "" ? "" : ` (${f.spokenReason})`}; ${policy(f)}`,
  exempt: (f) => `Đơn vị được miễn chấm tiêu chí này; ${policy(f)}`,
  "missing-dropped": (f) => `Không có số liệu khi kết thúc đợt; ${policy(f)}`,
};

function counted(f: Facts): string {
  return f.has("cases")
    ? `${f.number("met")}/${f.number("cases")}${f.unit} = ${f.percent("share")}`
    : `Tỷ lệ ${f.percent("share")}`;
}

function line(f: Facts): string {
  const share = f.number("share");
  return f.value("fullAt") === 1
    ? `${share} × ${f.number("max")}`
    : `${share} / ${f.number("fullAt")} × ${f.number("max")}`;
}

function bandValue(f: Facts): string {
  return f.has("cases")
    ? `${f.number("met")}/${f.number("cases")}${f.unit} = ${f.percent("value")}`
    : `${f.number("value")}${f.unit}`;
}

function limits(f: Facts): string {
  const write = (name: string): string => (f.has("cases") ? f.percent(name) : f.number(name));
  const low = f.has("from") ? `từ ${write("from")}` : f.has("above") ? `trên ${write("above")}` : "";
  const high = f.has("below") ? `dưới ${write("below")}` : f.has("upTo") ? `đến ${write("upTo")}` : "";
  if (low === "" && high === "") return "duy nhất";
  return high === ""
    ? `${low} trở lên`
    : low === ""
      ? high
      : `${low} ${high.startsWith("dưới") ? `đến ${high}` : high}`;
}

function violations(f: Facts): string {
  if (!f.has("each")) return `${f.number("violations")} trường hợp, trừ ${f.number("lost")} điểm`;
  return `${f.number("violations")}${f.unit === "" ? " trường hợp" : f.unit} × ${f.number("each")} = trừ ${f.number("lost")} điểm`;
}

function goal(f: Facts): string {
  return f.text("direction") === "down"
    ? `không quá ${f.number("target")}`
    : `từ ${f.number("target")} trở lên`;
}

function growth(f: Facts): string {
  return `Từ ${f.number("before")} lên ${f.number("now")}${f.unit}: tăng ${f.percent("growth")}`;
}

function noCases(f: Facts): string {
  return f.outcome.kind === "notApplicable"
    ? `không áp dụng, ${policy(f)}`
    : `theo bộ tiêu chí được ${f.points} điểm.`;
}

function policy(f: Facts): string {
  if (f.outcome.kind !== "notApplicable") return "cần nhập số liệu.";
  if (f.outcome.policy === "full") return `tính đủ ${f.number("max")} điểm.`;
  return f.outcome.policy === "drop" ? `${f.number("max")} điểm không tính vào điểm tối đa.` : "tính 0 điểm.";
}

function refusal(f: Facts): string {
  const cause = f.text("cause");
  if (cause === "infinite") return "chia cho 0";
  return cause === "undefined"
    ? "kết quả không xác định"
    : cause === "not-a-number"
      ? "kết quả không phải là số"
      : cause;
}
