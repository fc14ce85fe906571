import type { Fault } from "../../contract/errors.ts";
import { findNode, isLeaf, type Leaf, type Method, type Node, walk } from "../../core/index.ts";
import type { RoundUnit } from "./ports.ts";

/** A unit may be exempt only from criteria that exist and that the method does not declare as always applying. */
export function exemptionFaults(unit: RoundUnit, index: number, method: Method): Fault[] {
  return unit.exemptions.flatMap(({ code, reason }, place): Fault[] => {
    const path = `units.${index}.exemptions.${place}`;
    if (reason.trim() === "") {
      return [
        {
          path,
          vi: `${unit.name}: nhập lý do không áp dụng tiêu chí ${code}.`,
          en: `${unit.name}: give the reason why criterion ${code} does not apply.`,
        },
      ];
    }
    const node = findNode(method, code);
    if (node === undefined) {
      return [
        {
          path,
          vi: `${unit.name}: bộ tiêu chí không có tiêu chí “${code}”.`,
          en: `${unit.name}: the method has no criterion “${code}”.`,
        },
      ];
    }
    return leavesUnder(node)
      .filter((leaf) => leaf.notApplicable?.policy === "not-allowed")
      .map((leaf) => ({
        path,
        vi: `${unit.name}: bộ tiêu chí không cho phép bỏ tiêu chí ${leaf.code} “${leaf.label.vi}”.`,
        en: `${unit.name}: the method does not let criterion ${leaf.code} be set aside.`,
      }));
  });
}

function leavesUnder(node: Node): Leaf[] {
  return [...walk([node])].flatMap(({ node: each }) => (isLeaf(each) ? [each] : []));
}
