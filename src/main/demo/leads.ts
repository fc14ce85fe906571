import { setLead } from "../../app/leads/index.ts";
import { DEPARTMENTS, PROVINCE } from "./province.ts";
import { demoMethod, OWNER } from "./rounds.ts";
import type { DemoStage } from "./stage.ts";

/** Which department leads which field of the province's own index. */
const FIELDS: readonly (readonly [field: string, department: keyof typeof DEPARTMENTS])[] = [
  ["1", "Sở Nội vụ"],
  ["2", "Sở Tư pháp"],
  ["3", "Văn phòng UBND tỉnh"],
  ["4", "Sở Nội vụ"],
  ["5", "Sở Nội vụ"],
  ["6", "Sở Tài chính"],
  ["7", "Sở Khoa học và Công nghệ"],
];

/** Each field of the province's index has a department and a person who answer for it. */
export async function nameLeads(stage: DemoStage): Promise<void> {
  const { method } = demoMethod(stage, "par-index-province-illustration", "mau-2026");
  const fields = new Set(method.tree.map(({ code }) => code));
  for (const [component, name] of FIELDS) {
    if (!fields.has(component)) continue;
    const { key, username } = DEPARTMENTS[name];
    await setLead(stage.as(OWNER.username), PROVINCE.key, {
      index: method.id,
      component,
      agency: key,
      person: stage.accountOf(username),
    });
  }
}
