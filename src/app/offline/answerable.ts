import { AppError } from "../../contract/errors.ts";
import { decide, requireAllowed } from "../access/index.ts";
import type { Actor } from "../context.ts";
import { leafSubject, type SheetFrame, type SheetLine } from "../submissions/index.ts";

/** A line of the sheet that the person may fill in: its inputs, its explanation, or both. */
export interface AnswerableLine {
  readonly line: SheetLine;
  readonly inputs: boolean;
  readonly explanation: boolean;
}

/** Lines that this person may fill in now. Refuses with the reason where there is none. */
export function answerableLines(frame: SheetFrame, actor: Actor): readonly AnswerableLine[] {
  const lines = frame.plan.lines.flatMap((line): AnswerableLine[] => {
    const subject = leafSubject(frame, line);
    const inputs = decide(actor, "leaf.answer", subject) === "allowed";
    const explanation = decide(actor, "leaf.explain", subject) === "allowed";
    return inputs || explanation ? [{ line, inputs, explanation }] : [];
  });
  if (lines.length > 0) return lines;
  refuse(frame, actor);
}

/** The refusal that says most: about the hour rather than about the person. */
function refuse(frame: SheetFrame, actor: Actor): never {
  const subjects = frame.plan.lines.map((line) => leafSubject(frame, line));
  const timely = subjects.find((subject) => decide(actor, "leaf.answer", subject) !== "not-allowed");
  const told = timely ?? subjects[0];
  if (told !== undefined) requireAllowed(actor, "leaf.answer", told);
  throw new AppError("not-allowed", `nothing to fill in for ${actor.accountId ?? "the public"}`);
}
