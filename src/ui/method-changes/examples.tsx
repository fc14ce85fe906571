import type { NodeComparison } from "../../contract/methods.ts";
import type { Example } from "../example.ts";
import { NodeChanges, RenumberedHints, WholeChanges } from "./MethodChanges.tsx";

const side = (vi: string, en: string, max: number) => ({
  label: { vi, en },
  max,
  leaf: true,
  parent: "1",
  depth: 1,
});
const plan = side("Ban hành kế hoạch cải cách hành chính", "Reform plan issued", 1);

const nodes: readonly NodeComparison[] = [
  {
    code: "1.1",
    block: "tree",
    fate: "changed",
    before: plan,
    after: { ...plan, max: 1.5 },
    differences: [
      { aspect: "max", before: { vi: "1", en: "1" }, after: { vi: "1,5", en: "1.5" } },
      {
        aspect: "rule",
        before: {
          vi: "Trong quý I: 1 điểm; muộn hơn: 0,5 điểm.",
          en: "In the first quarter: 1 point; later: 0.5 points.",
        },
        after: {
          vi: "Trước 31/01: 1,5 điểm; muộn hơn: 0,5 điểm.",
          en: "By 31 January: 1.5 points; later: 0.5 points.",
        },
      },
      {
        aspect: "guidance",
        before: null,
        after: { vi: "Nộp bản có chữ ký số.", en: "Hand in the signed copy." },
      },
    ],
  },
  {
    code: "1.2",
    block: "tree",
    fate: "removed",
    before: side("Kiểm tra công tác cải cách", "Inspections", 2),
    after: null,
    differences: [],
  },
  {
    code: "C1",
    block: "bonus",
    fate: "added",
    before: null,
    after: side("Sáng kiến được công nhận", "Recognised initiative", 1),
    differences: [],
  },
];

export const examples: readonly Example[] = [
  { name: "criteria side by side", element: <NodeChanges nodes={nodes} caption="3 tiêu chí" lang="vi" /> },
  { name: "in English", element: <NodeChanges nodes={nodes} caption="3 criteria" lang="en" /> },
  { name: "nothing of a kind", element: <NodeChanges nodes={[]} caption="" lang="vi" /> },
  {
    name: "changes of the whole",
    element: (
      <WholeChanges
        whole={[{ aspect: "method-max", before: { vi: "100", en: "100" }, after: { vi: "110", en: "110" } }]}
        lang="vi"
      />
    ),
  },
  {
    name: "a hint",
    element: (
      <RenumberedHints
        hints={[
          { before: "1.2", after: "1.3", label: { vi: "Kiểm tra công tác cải cách", en: "Inspections" } },
        ]}
        lang="vi"
      />
    ),
  },
];
