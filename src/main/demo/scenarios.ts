import { readBase, saveScenario } from "../../app/scenarios/index.ts";
import type { CreateScenario, ScenarioGoal } from "../../contract/scenarios.ts";
import { type GoalSet, seekGoal } from "../../core/index.ts";
import { PROVINCE } from "./province.ts";
import { demoMethod, OWNER } from "./rounds.ts";
import type { DemoStage } from "./stage.ts";

/** What Sở Nội vụ supposes of the surveys and statistics that are not there yet: as hoped, and with caution. */
const HOPED = 0.85;
const CAUTIOUS = 0.7;

/** Two scenarios of the province, each the cheapest way that the search itself finds to its goal. */
export async function playScenarios(stage: DemoStage): Promise<void> {
  const { clock, as } = stage;
  clock.setTo(clock.at(-1, "15:05"));
  const owner = as(OWNER.username);
  const base = await readBase(owner, { unit: PROVINCE.key });
  const { compiled } = demoMethod(stage, base.method.id, base.method.version);
  const open = base.leaves.filter((leaf) => leaf.open).map(({ code, effort }) => ({ leaf: code, effort }));
  const keep = async (
    goal: ScenarioGoal,
    assumed: number,
    words: Pick<CreateScenario, "title" | "note" | "sharing">,
  ): Promise<void> => {
    const found = seekGoal(compiled, base.setting, { changes: [], assumed }, open, goal);
    const changes = found.kind === "answered" ? optionsOf(found.cheapest) : [];
    clock.pass(12);
    await saveScenario(owner, {
      ...words,
      unit: PROVINCE.key,
      round: base.round.round,
      changes: changes.map(({ leaf, inputs }) => ({ leaf, inputs })),
      assumed,
      goal,
      open,
      year: null,
    });
  };
  const [best] = base.groups;
  if (best !== undefined)
    await keep({ kind: "group", group: best.id }, HOPED, {
      title: "Lên nhóm A",
      note: "Cách ít công sức nhất để lên nhóm A, giả định điểm điều tra xã hội học và thống kê đạt 85 %. Xin ý kiến lãnh đạo trước khi đưa vào kế hoạch.",
      sharing: "office",
    });
  await keep({ kind: "rank", rank: 43 }, CAUTIOUS, {
    title: "Giữ hạng",
    note: "Phương án thận trọng: nếu điểm điều tra xã hội học và thống kê chỉ đạt 70 % thì vẫn không xuống dưới hạng 43 của năm công bố gần nhất có số liệu.",
    sharing: "office",
  });
}

/** The cheapest set; where the goal is out of reach, the most that can be done. */
function optionsOf(
  answer: Extract<ReturnType<typeof seekGoal>, { kind: "answered" }>["cheapest"],
): GoalSet["options"] {
  switch (answer.kind) {
    case "reachable":
      return answer.cheapest.options;
    case "not-reachable":
      return answer.most.options;
    case "reached-already":
    case "refused":
    case "no-such-goal":
      return [];
  }
}
