import type { SourceView } from "../../contract/published.ts";
import type { Example } from "../example.ts";
import { SourceList, SourceMarks, SourceNote, sourceMarks } from "./SourceNote.tsx";

const OFFICIAL: SourceView = {
  id: "s1",
  title: "Cổng TTĐT Chính phủ",
  address: "https://chinhphu.vn",
  kind: "official",
  date: "2023-04-19",
  note: "",
};
const PRESS: SourceView = {
  id: "s2",
  title: "Báo Hà Giang",
  address: "",
  kind: "press",
  date: "2021-07",
  note: "",
};
const STRANGE: SourceView = { ...PRESS, id: "s3", address: "javascript:alert(1)", note: "độ tin cậy thấp" };

export const examples: readonly Example[] = [
  { name: "with an address", element: <SourceNote source={OFFICIAL} lang="vi" /> },
  { name: "known by its title only", element: <SourceNote source={PRESS} lang="en" /> },
  {
    name: "an address that is no web address is not a link",
    element: <SourceNote source={STRANGE} lang="vi" />,
  },
  { name: "a list", element: <SourceList sources={[OFFICIAL, PRESS]} lang="vi" /> },
  {
    name: "marks",
    element: <SourceMarks ids={["s1", "s2"]} marks={sourceMarks([OFFICIAL, PRESS])} lang="vi" />,
  },
];
