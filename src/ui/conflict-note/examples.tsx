import type { Example } from "../example.ts";
import { ConflictNote } from "./ConflictNote.tsx";

export const examples: readonly Example[] = [
  {
    name: "two sources differ",
    element: (
      <ConflictNote sentences={["Nguồn khác nhau: doanhnghiephoinhap.vn in giá trị 91,81/100."]} lang="vi" />
    ),
  },
  {
    name: "a remark of the source",
    element: <ConflictNote sentences={[]} notes={["lần đầu tiên vào nhóm B"]} lang="vi" />,
  },
];
