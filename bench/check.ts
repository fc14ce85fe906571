/** Checks a method of 500 leaves, sound and with fifty faults. Prints time; every run reads the text anew. */
import { checkMethod } from "../src/core/index.ts";

const FIELDS = 10;
const CRITERIA = 10;
const LEAVES = 5;
const RUNS = 5;

function leafText(code: string, faulty: boolean): string {
  return `          - code: "${code}"
            label: { vi: Tiêu chí ${code}, en: Leaf ${code} }
            max: 1
            scoredBy: self
            inputs: { done: { kind: count, label: { vi: Hoàn thành } }, planned: { kind: count, label: { vi: Được giao } } }
            rule: { kind: proportional, of: ${faulty ? "doen" : "done"}, in: planned, floor: 0.5, whenNoCases: { full: true, reason: no-plan } }
            evidence: [{ kind: document, label: { vi: Báo cáo năm } }]
            examples:
              - { name: all done, given: { done: 20, planned: 20 }, points: 1 }
              - { name: under the floor, given: { done: 9, planned: 20 }, points: 0 }
`;
}

function methodText(faultEvery: number): string {
  let index = 0;
  const fields = Array.from({ length: FIELDS }, (_, field) => {
    const criteria = Array.from({ length: CRITERIA }, (_, criterion) => {
      const leaves = Array.from({ length: LEAVES }, (_, leaf) => {
        index += 1;
        return leafText(
          `${field + 1}.${criterion + 1}.${leaf + 1}`,
          faultEvery > 0 && index % faultEvery === 0,
        );
      });
      return `      - code: "${field + 1}.${criterion + 1}"\n        label: { vi: Tiêu chí }\n        max: ${LEAVES}\n        children:\n${leaves.join("")}`;
    });
    return `  - code: "${field + 1}"\n    label: { vi: Lĩnh vực }\n    max: ${CRITERIA * LEAVES}\n    children:\n${criteria.join("")}`;
  });
  return `id: bench\nversion: "1"\ntitle: { vi: Đo tốc độ kiểm tra }\nstatus: composed\nbasis: []\nfamilies: [commune]\nperiod: year\nmax: ${FIELDS * CRITERIA * LEAVES}\ntree:\n${fields.join("")}`;
}

console.table(
  [
    { name: "sound", text: methodText(0) },
    { name: "fifty faults", text: methodText(10) },
  ].map(({ name, text }) => {
    let faults = 0;
    const times = Array.from({ length: RUNS }, () => {
      const start = performance.now();
      const reading = checkMethod(text);
      faults = reading.ok ? 0 : reading.faults.length;
      return performance.now() - start;
    });
    return {
      method: name,
      leaves: FIELDS * CRITERIA * LEAVES,
      kB: Math.round(text.length / 1000),
      faults,
      "first ms": Math.round(times[0] ?? 0),
      "best ms": Math.round(Math.min(...times)),
    };
  }),
);
