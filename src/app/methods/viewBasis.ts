import type { MethodView } from "../../contract/methods.ts";
import type { Method } from "../../core/index.ts";

/** The acts a method of either kind rests on, with what is not known as null. */
export function viewBasis(basis: Method["basis"]): MethodView["basis"] {
  return basis.map(({ act, date, title, url, confidence }) => ({
    act,
    date: date ?? null,
    title: title ?? null,
    url: url ?? null,
    confidence,
  }));
}
