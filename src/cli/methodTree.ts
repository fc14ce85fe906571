import {
  type CompositeMethod,
  compositePlaces,
  formatNumber,
  isLeaf,
  type Lang,
  type Method,
  methodName,
  stepWords,
  walk,
  weightWords,
} from "../core/index.ts";
import type { AnyMethod } from "./methodFile.ts";

export const STATUS_WORDS = {
  official: { vi: "chính thức", en: "official" },
  "field-level": { vi: "chỉ đến lĩnh vực", en: "field level only" },
  composed: { vi: "mẫu tự soạn", en: "composed template" },
} as const satisfies Record<Method["status"], Record<Lang, string>>;

/** A method for the terminal: criteria with points, or the parts of a composite index with weights and its calculation. */
export function methodTree(shown: AnyMethod, lang: Lang): string {
  return shown.kind === "points" ? pointsTree(shown.method, lang) : compositeTree(shown.method, lang);
}

type Label = { readonly vi: string; readonly en?: string | undefined };
const text = (label: Label, lang: Lang): string => (lang === "vi" ? label.vi : (label.en ?? label.vi));

function pointsTree(method: Method, lang: Lang): string {
  const head = `${methodName(method)}: ${text(method.title, lang)} (${STATUS_WORDS[method.status][lang]}), ${formatNumber(method.max, lang)}\n`;
  const lines = [...walk(method.tree)].map(({ node, parents }) => {
    const rule = isLeaf(node) ? ` [${node.rule.kind}, ${node.scoredBy}]` : "";
    return `${"  ".repeat(parents.length)}${node.code} ${text(node.label, lang)}: ${formatNumber(node.max, lang)}${rule}\n`;
  });
  const items = [
    ...(method.bonus?.items ?? []).map((item) => ({ sign: "+", item })),
    ...(method.penalty?.items ?? []).map((item) => ({ sign: "−", item })),
  ];
  return (
    head +
    lines.join("") +
    items
      .map(({ sign, item }) => `${sign} ${item.code} ${text(item.label, lang)} [${item.rule.kind}]\n`)
      .join("")
  );
}

function compositeTree(method: CompositeMethod, lang: Lang): string {
  const places = compositePlaces(method);
  const head = `${methodName(method)}: ${text(method.title, lang)} (${STATUS_WORDS[method.status][lang]})\n`;
  const lines = [...places.values()].map((place) => {
    const facts =
      place.leaf === null ? "" : ` [${place.leaf.direction ?? "?"}, ${place.leaf.scoredBy ?? "?"}]`;
    const weight = weightWords(method, place, places)[lang];
    return `${"  ".repeat(place.depth)}${place.code} ${text(place.node.label, lang)}: ${weight}${facts}\n`;
  });
  const steps = method.recipe.map((step, at) => `${at + 1}. ${stepWords(step)[lang]}\n`);
  return [head, ...lines, ...steps].join("");
}
