import type { Example } from "../example.ts";
import { placeSparkline, type SparklineRoom } from "./placeSparkline.ts";
import { Sparkline } from "./Sparkline.tsx";

const SPAN = { from: 2005, to: 2016 };
// PCI of Hà Tĩnh, rounded: mdtrinh/vietnamdata
const RUNS = [
  [{ year: 2005, value: 51.7 }],
  [
    { year: 2006, value: 42.4 },
    { year: 2007, value: 45.6 },
    { year: 2008, value: 47.5 },
  ],
  [
    { year: 2013, value: 55.9 },
    { year: 2015, value: 57.2 },
    { year: 2016, value: 57.8 },
  ],
];

export const examples: readonly Example[] = [
  { name: "cut where the method changed", element: <Sparkline placed={placed(RUNS)} label="2005–2016" /> },
  {
    name: "wide with its changes of method marked",
    element: (
      <Sparkline
        placed={placed(RUNS, { width: 240, height: 30, breaks: [{ from: 2006 }, { from: 2009 }] })}
        label="2005–2016"
      />
    ),
  },
  {
    name: "one value in all years",
    element: (
      <Sparkline
        placed={placed([[2010, 2011, 2012].map((year) => ({ year, value: 50 }))])}
        label="2010–2012"
      />
    ),
  },
];

function placed(runs: Parameters<typeof placeSparkline>[0], room?: SparklineRoom) {
  const found = placeSparkline(runs, SPAN, room);
  if (!found) throw new Error("the example has too few years");
  return found;
}
