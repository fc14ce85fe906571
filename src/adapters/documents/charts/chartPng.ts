import sharp from "sharp";
import { setPages } from "../pdf/typst.ts";

export interface ChartPicture {
  readonly png: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

const PROGRAM = `#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg")`;
/** Dots an inch: sharp in print, small in the file. */
const DENSITY = 144;

/** typst turns letters into outlines of the shipped face first, so that a machine without fonts draws the same picture. */
export async function chartPng(svg: string): Promise<ChartPicture> {
  const outlined = setPages(PROGRAM, { svg }, (typst, pages) => typst.plainSvg(pages));
  const { data, info } = await sharp(Buffer.from(outlined), { density: DENSITY })
    .png({ palette: true })
    .toBuffer({ resolveWithObject: true });
  return { png: new Uint8Array(data), width: info.width, height: info.height };
}
