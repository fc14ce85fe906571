import { useQuery } from "@tanstack/react-query";
import type { AlikeGroup } from "../../contract/appraisal.ts";
import { alikeQuery } from "../api/appraisal.ts";
import type { DeskItem } from "./deskItem.ts";

/** Decisions on the same answer: with the criterion where it is on screen, else asked for. */
export function useAlike(round: string, item: DeskItem): AlikeGroup | null | undefined {
  const asked = useQuery({
    ...alikeQuery({ round, unit: item.unit, leaf: item.leaf.code }),
    enabled: item.alike === undefined && item.submitted,
  });
  return item.alike === undefined ? asked.data : item.alike;
}
