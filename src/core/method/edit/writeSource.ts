import { type Document, isScalar, visit } from "yaml";

/** Writes a document without breaking long lines, so that a change touches no line but its own. Codes and versions keep their quotes. */
export function writeSource(document: Document): string {
  visit(document, {
    Pair(_key, pair) {
      const name = isScalar(pair.key) ? pair.key.value : undefined;
      if ((name === "code" || name === "version") && isScalar(pair.value)) pair.value.type = "QUOTE_DOUBLE";
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
