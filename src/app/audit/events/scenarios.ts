import { z } from "zod";
import { RoundId } from "../../../contract/ids.ts";
import { ScenarioId } from "../../../contract/improvement.ts";
import { Sharing } from "../../../contract/scenarios.ts";
import { counted } from "../../../core/index.ts";
import { eventKind } from "../eventKind.ts";

const scenario = z.object({ scenario: ScenarioId, title: z.string(), round: RoundId });
const saved = scenario.extend({
  changes: z.int(),
  sharing: Sharing,
  total: z.number(),
  inputHash: z.string(),
});

/** What-if scenarios of a unit. */
export const scenarioEvents = {
  "scenario.saved": eventKind(saved, ({ title, changes }) => ({
    vi: `Lưu phương án “${title}” (${changes} tiêu chí thay đổi)`,
    en: `Saved the scenario “${title}” (${counted(changes, "criterion", "criteria")} changed)`,
  })),
  "scenario.edited": eventKind(saved, ({ title, changes }) => ({
    vi: `Sửa phương án “${title}” (${changes} tiêu chí thay đổi)`,
    en: `Edited the scenario “${title}” (${counted(changes, "criterion", "criteria")} changed)`,
  })),
  "scenario.recomputed": eventKind(saved, ({ title }) => ({
    vi: `Tính lại phương án “${title}” theo số liệu hiện tại`,
    en: `Computed the scenario “${title}” again on the figures of now`,
  })),
  "scenario.put-away": eventKind(scenario, ({ title }) => ({
    vi: `Cất phương án “${title}”`,
    en: `Put the scenario “${title}” away`,
  })),
  "scenario.tasks-set": eventKind(scenario.extend({ tasks: z.int() }), ({ title, tasks }) => ({
    vi: `Giao ${tasks} nhiệm vụ theo phương án “${title}”`,
    en: `Set ${counted(tasks, "task")} out of the scenario “${title}”`,
  })),
};
