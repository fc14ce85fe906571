import type { Fault } from "../../contract/errors.ts";
import { nearestName } from "./nearestName.ts";
import { meaningOf, type Placeholder, tagText } from "./placeholders.ts";

interface Tag {
  readonly mark: "" | "#" | "/" | "@" | "^";
  readonly name: string;
  /** The words of its paragraph, so that a clerk finds it. */
  readonly place: string;
  readonly alone: boolean;
}

interface OpenLoop {
  readonly tag: Tag;
  readonly placeholder: Placeholder | undefined;
}

const TAG = /\{\s*([#/@^]?)([^{}]*)\}/g;
const SHOWN = 90;
/** More than any paper needs, and few enough to be checked and filled at once. */
const MOST_TAGS = 1000;

/**
 * Every fault of a template at once: names nobody knows, with the nearest known one; loops that are not closed or closed
 * in the wrong order; brackets left open; compulsory places that are missing. Paragraphs in the order of the file.
 */
export function checkTags(paragraphs: readonly string[], table: readonly Placeholder[]): Fault[] {
  if (paragraphs.reduce((sum, each) => sum + each.split("{").length - 1, 0) > MOST_TAGS) return [TOO_MANY];
  const faults: Fault[] = [];
  const loops: OpenLoop[] = [];
  const seen = new Set<Placeholder>();
  for (const paragraph of paragraphs) {
    faults.push(...strayBrackets(paragraph));
    for (const tag of tagsIn(paragraph)) {
      if (tag.mark === "/") closeLoop(tag, loops, faults);
      else openTag(tag, { table, loops, faults, seen });
    }
  }
  for (const { tag } of loops) faults.push(notClosed(tag));
  return [...faults, ...missing(table, seen)];
}

function tagsIn(paragraph: string): Tag[] {
  return [...paragraph.matchAll(TAG)].map(([whole, mark = "", name = ""]) => ({
    mark: mark as Tag["mark"], // the expression knows these marks alone
    name: name.trim(),
    place: shown(paragraph),
    alone: paragraph.trim() === whole.trim(),
  }));
}

interface Reading {
  readonly table: readonly Placeholder[];
  readonly loops: OpenLoop[];
  readonly faults: Fault[];
  readonly seen: Set<Placeholder>;
}

function openTag(tag: Tag, { table, loops, faults, seen }: Reading): void {
  const scopes = [
    table,
    ...loops.flatMap(({ placeholder }) => (placeholder?.items ? [placeholder.items] : [])),
  ];
  const placeholder = meaningOf(tag.name, scopes);
  const looped = tag.mark === "#" || tag.mark === "^";
  if (looped) loops.push({ tag, placeholder });
  if (placeholder === undefined) {
    // Inside a loop that nobody knows nothing can be known: one fault is enough.
    if (!loops.some((loop) => loop.placeholder === undefined && loop.tag !== tag))
      faults.push(unknown(tag, scopes));
    return;
  }
  seen.add(placeholder);
  if (
    looped !== (placeholder.kind === "list" || placeholder.kind === "flag") ||
    (tag.mark === "@") !== (placeholder.kind === "blocks")
  )
    faults.push(wrongMark(tag, placeholder));
  else if (placeholder.kind === "list" && isInsideList(placeholder, loops.slice(0, -1)))
    faults.push(insideList(tag));
  else if (tag.mark === "@" && !tag.alone) faults.push(notAlone(tag));
}

/** Lists repeat what stands in them; a list of the whole paper inside another would multiply without end. */
function isInsideList(placeholder: Placeholder, outer: readonly OpenLoop[]): boolean {
  return outer.some(
    (loop) => loop.placeholder?.kind === "list" && loop.placeholder.items?.includes(placeholder) !== true,
  );
}

const TOO_MANY: Fault = {
  path: "file",
  vi: `Tệp có hơn ${MOST_TAGS} chỗ điền hoặc dấu {. Xóa bớt; một danh sách chỉ cần viết một lần, hệ thống tự lặp lại.`,
  en: `The file has more than ${MOST_TAGS} placeholders or { signs. Remove some; a list is written once and repeated for you.`,
};

function closeLoop(tag: Tag, loops: OpenLoop[], faults: Fault[]): void {
  const at = loops.findLastIndex((loop) => tag.name === "" || loop.tag.name === tag.name);
  if (at < 0) {
    faults.push(notOpened(tag));
    return;
  }
  for (const { tag: inner } of loops.splice(at).slice(1)) faults.push(notClosed(inner));
}

/** A bracket without its partner: half of a placeholder was erased. */
function strayBrackets(paragraph: string): Fault[] {
  const rest = paragraph.replace(TAG, "");
  if (!rest.includes("{") && !rest.includes("}")) return [];
  return [
    {
      path: "file",
      vi: `Có dấu { hoặc } đứng lẻ tại đoạn “${shown(paragraph)}”. Gõ đủ cặp ngoặc, ví dụ {don_vi}, hoặc xóa dấu lẻ.`,
      en: `A { or } stands alone at “${shown(paragraph)}”. Type the pair, as in {don_vi}, or remove it.`,
    },
  ];
}

function unknown({ name, mark, place }: Tag, scopes: readonly (readonly Placeholder[])[]): Fault {
  const near = nearestName(
    name,
    scopes.flat().map(({ tag }) => tag),
  );
  const vi = near === undefined ? "Xem danh mục chỗ điền để chọn đúng tên." : `Có phải là “${near}”?`;
  const en = near === undefined ? "See the list of placeholders." : `Did you mean “${near}”?`;
  return {
    path: "file",
    vi: `Không có chỗ điền tên {${mark}${name}}, tại đoạn “${place}”. ${vi}`,
    en: `There is no placeholder {${mark}${name}}, at “${place}”. ${en}`,
  };
}

function wrongMark({ name, mark, place }: Tag, placeholder: Placeholder): Fault {
  return {
    path: "file",
    vi: `{${mark}${name}} tại đoạn “${place}” phải viết là ${tagText(placeholder)}.`,
    en: `{${mark}${name}} at “${place}” must be written ${tagText(placeholder)}.`,
  };
}

function notAlone({ name, place }: Tag): Fault {
  return {
    path: "file",
    vi: `{@${name}} phải đứng một mình trong một đoạn, vì chỗ này được thay bằng nhiều đoạn, bảng. Hiện đang ở đoạn “${place}”.`,
    en: `{@${name}} must stand alone in its paragraph, for paragraphs and tables take its place. It is at “${place}”.`,
  };
}

function insideList({ name, place }: Tag): Fault {
  return {
    path: "file",
    vi: `{#${name}} tại đoạn “${place}” nằm trong một danh sách khác. Đóng danh sách bên ngoài trước.`,
    en: `{#${name}} at “${place}” stands inside another list. Close the outer list first.`,
  };
}

function notClosed({ name, mark, place }: Tag): Fault {
  return {
    path: "file",
    vi: `{${mark}${name}} mở tại đoạn “${place}” nhưng không có {/${name}} đóng lại.`,
    en: `{${mark}${name}} opened at “${place}” is never closed with {/${name}}.`,
  };
}

function notOpened({ name, place }: Tag): Fault {
  return {
    path: "file",
    vi: `{/${name}} tại đoạn “${place}” không có {#${name}} mở trước. Thêm dấu mở hoặc xóa dấu đóng này.`,
    en: `{/${name}} at “${place}” closes nothing. Open it before with {#${name}}, or remove it.`,
  };
}

function missing(table: readonly Placeholder[], seen: ReadonlySet<Placeholder>): Fault[] {
  const groups = new Map<string, Placeholder[]>();
  for (const placeholder of table)
    if (placeholder.required !== undefined)
      groups.set(placeholder.required, [...(groups.get(placeholder.required) ?? []), placeholder]);
  return [...groups.values()]
    .filter((group) => !group.some((placeholder) => seen.has(placeholder)))
    .map((group) => ({
      path: "file",
      vi: `Thiếu chỗ điền bắt buộc ${group.map(tagText).join(" hoặc ")} (${group[0]?.vi ?? ""}).`,
      en: `The compulsory ${group.map(tagText).join(" or ")} is missing (${group[0]?.en ?? ""}).`,
    }));
}

function shown(paragraph: string): string {
  const line = paragraph.replace(/\s+/g, " ").trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line;
}
