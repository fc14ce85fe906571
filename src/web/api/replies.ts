import { queryOptions } from "@tanstack/react-query";
import {
  LossesView,
  RepliesSent,
  ReplySaved,
  type SaveReply,
  type SendReplies,
} from "../../contract/replies.ts";
import { read, send } from "./client.ts";
import type { SheetAddress } from "./sheet.ts";

const pathOf = ({ round, unit }: SheetAddress): string => `/rounds/${round}/sheets/${unit}`;

export const lossesQuery = (sheet: SheetAddress) =>
  queryOptions({
    queryKey: ["losses", sheet.round, sheet.unit],
    queryFn: ({ signal }) => read(LossesView, `${pathOf(sheet)}/losses`, signal),
  });

export function saveReply(sheet: SheetAddress, leaf: string, body: SaveReply): Promise<ReplySaved> {
  return send(ReplySaved, "PUT", `${pathOf(sheet)}/leaves/${encodeURIComponent(leaf)}/reply`, body);
}

export function sendReplies(sheet: SheetAddress, body: SendReplies): Promise<RepliesSent> {
  return send(RepliesSent, "POST", `${pathOf(sheet)}/replies/send`, body);
}
