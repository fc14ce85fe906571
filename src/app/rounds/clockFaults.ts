import type { Fault } from "../../contract/errors.ts";
import type { Clock, RoundKind, Window } from "../../contract/rounds.ts";

interface Named {
  readonly name: keyof Clock;
  readonly vi: string;
  readonly en: string;
  readonly window: Window;
}

/** All that keeps the clock of a round of this kind from running. */
export function clockFaultsOf(kind: RoundKind, clock: Clock): Fault[] {
  return [...clockFaults(clock), ...(kind === "measured" ? measuredClockFaults(clock) : [])];
}

/** Windows must not be empty, none may begin before the one before it has ended, and explanation needs a second appraisal. */
function clockFaults(clock: Clock): Fault[] {
  const windows = windowsOf(clock);
  return [
    ...windows.flatMap(emptyFault),
    ...windows.flatMap((window, index) => overlapFault(windows[index - 1], window)),
    ...pairFault(clock),
  ];
}

/** A province that is measured explains to the Ministry, not here. */
function measuredClockFaults({ explanation, secondAppraisal }: Clock): Fault[] {
  if (!explanation && !secondAppraisal) return [];
  return [
    {
      path: "clock.explanation",
      vi: "Đợt tỉnh được đánh giá không có bước giải trình, thẩm định lần 2 trên hệ thống này. Bỏ hai mốc này.",
      en: "A round in which the province is measured has no explanation or second appraisal here. Leave them out.",
    },
  ];
}

function windowsOf({ selfScoring, appraisal, explanation, secondAppraisal }: Clock): Named[] {
  return [
    { name: "selfScoring", vi: "tự chấm điểm", en: "self-scoring", window: selfScoring },
    { name: "appraisal", vi: "thẩm định (tổng hợp)", en: "appraisal (compiling)", window: appraisal },
    ...(explanation
      ? [{ name: "explanation", vi: "giải trình", en: "explanation", window: explanation } as const]
      : []),
    ...(secondAppraisal
      ? [
          {
            name: "secondAppraisal",
            vi: "thẩm định lần 2",
            en: "the second appraisal",
            window: secondAppraisal,
          } as const,
        ]
      : []),
  ];
}

function emptyFault({ name, vi, en, window }: Named): Fault[] {
  if (Date.parse(window.from) < Date.parse(window.until)) return [];
  return [
    {
      path: `clock.${name}.until`,
      vi: `Hạn ${vi} phải sau ngày bắt đầu ${vi}.`,
      en: `The end of ${en} must come after its beginning.`,
    },
  ];
}

function overlapFault(before: Named | undefined, { name, vi, en, window }: Named): Fault[] {
  if (!before || Date.parse(window.from) >= Date.parse(before.window.until)) return [];
  return [
    {
      path: `clock.${name}.from`,
      vi: `Bước ${vi} chỉ bắt đầu khi đã hết hạn ${before.vi}.`,
      en: `${en} may begin only when ${before.en} is over.`,
    },
  ];
}

function pairFault({ explanation, secondAppraisal }: Clock): Fault[] {
  if ((explanation === undefined) === (secondAppraisal === undefined)) return [];
  return [
    {
      path: explanation ? "clock.secondAppraisal" : "clock.explanation",
      vi: "Giải trình và thẩm định lần 2 đi cùng nhau: nhập cả hai thời hạn hoặc bỏ cả hai.",
      en: "Explanation and second appraisal go together: give both windows or neither.",
    },
  ];
}
