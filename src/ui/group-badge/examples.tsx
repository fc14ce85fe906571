import type { Example } from "../example.ts";
import { GroupBadge } from "./GroupBadge.tsx";

export const examples: readonly Example[] = ["A", "B", "C", "D", "Rất tốt", "đứng đầu nhóm 3"].map(
  (group) => ({
    name: group,
    element: <GroupBadge group={group} />,
  }),
);
