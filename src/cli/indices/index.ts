import type { CommandModule } from "../command.ts";
import { registerAudit } from "./audit.ts";
import { registerBuild } from "./build.ts";
import { registerCompare } from "./compare.ts";
import { registerExplainChange } from "./explainChange.ts";
import type { OpenIndexParts } from "./parts.ts";
import { registerSensitivity } from "./sensitivity.ts";

export type { IndexParts, OpenIndexParts } from "./parts.ts";

/** `chiso index build|compare|sensitivity|explain-change|audit`. */
export const indexCommands =
  (open: OpenIndexParts): CommandModule =>
  (program, io, done) => {
    const index = program
      .command("index")
      .description(
        "Chỉ số tổng hợp: tính, so sánh, độ chắc chắn / Composite indices: build, compare, sensitivity",
      );
    registerBuild(index, io, open);
    registerCompare(index, io, open);
    registerSensitivity(index, io, open);
    registerExplainChange(index, io, open);
    registerAudit(index, io, open, done);
  };
