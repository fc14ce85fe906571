import type { Changes } from "../composite/changes.ts";
import { type IndexFault, indexFault } from "../composite/indexFault.ts";
import { type RandomStream, randomStream } from "./randomStream.ts";

/** What a factor does otherwise at a point of 0–1. */
export type FactorDraw = (point: number) => Changes;

const POINTS = 2 ** 53;

/** All random numbers of a factor at a point: they follow from the point, so that a point stands for one whole draw. */
export function streamAt(key: readonly number[], point: number): RandomStream {
  return randomStream([...key, Math.floor(point * POINTS)]);
}

export function nodeUnknown(node: string, factor: string): IndexFault {
  return indexFault(
    "code-unknown",
    { node },
    `“${factor}” nói đến “${node}” nhưng bộ chỉ số không có mã này.`,
    `“${factor}” names “${node}”, which the method does not have.`,
  );
}
