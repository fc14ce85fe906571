/** What a PDF needs to know of a TrueType font; lengths in thousandths of the type size. */
export interface TrueTypeFont {
  readonly file: Uint8Array;
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly [number, number, number, number];
  /** Glyph of a character; 0, the empty box, when the font has none. */
  readonly glyphOf: (character: string) => number;
  readonly widthOf: (glyph: number) => number;
}

/** Reads the tables of a font with a format 4 character map. */
export function readTrueType(file: Uint8Array): TrueTypeFont {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const table = (tag: string): number => tableOffset(view, tag);
  const [head, hhea, hmtx] = [table("head"), table("hhea"), table("hmtx")];
  const unit = 1000 / view.getUint16(head + 18);
  const scaled = (offset: number): number => Math.round(view.getInt16(offset) * unit);
  const widths = view.getUint16(hhea + 34);
  const glyphs = characterMap(view, table("cmap"));
  return {
    file,
    ascent: scaled(hhea + 4),
    descent: scaled(hhea + 6),
    box: [scaled(head + 36), scaled(head + 38), scaled(head + 40), scaled(head + 42)],
    glyphOf: (character) => glyphs.get(character.codePointAt(0) ?? 0) ?? 0,
    widthOf: (glyph) => Math.round(view.getUint16(hmtx + Math.min(glyph, widths - 1) * 4) * unit),
  };
}

function tableOffset(view: DataView, tag: string): number {
  const count = view.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + index * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((place) => view.getUint8(entry + place)));
    if (name === tag) return view.getUint32(entry + 8);
  }
  throw new Error(`The font has no table ${tag}.`);
}

function characterMap(view: DataView, cmap: number): ReadonlyMap<number, number> {
  const map = cmap + view.getUint32(cmap + 8);
  if (view.getUint16(map) !== 4) throw new Error("The character map of the font is not of format 4.");
  const bytes = view.getUint16(map + 6);
  const glyphs = new Map<number, number>();
  for (let segment = 0; segment < bytes; segment += 2) {
    const end = view.getUint16(map + 14 + segment);
    const start = view.getUint16(map + 16 + bytes + segment);
    const delta = view.getUint16(map + 16 + 2 * bytes + segment);
    const rangeAt = map + 16 + 3 * bytes + segment;
    const range = view.getUint16(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const found = range === 0 ? code : view.getUint16(rangeAt + range + (code - start) * 2);
      if (found !== 0) glyphs.set(code, (found + delta) & 0xffff);
    }
  }
  return glyphs;
}
